import { ActionList, Button, Popover, type ActionListItemDescriptor } from "@shopify/polaris";
import { MenuHorizontalIcon } from "@shopify/polaris-icons";
import { useState } from "react";

interface RowMenuProps {
  label: string;
  items: readonly ActionListItemDescriptor[];
}

/** What one does with a row now and then. */
export function RowMenu({ label, items }: RowMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const closing = items.map((item) => ({
    ...item,
    onAction: () => {
      setIsOpen(false);
      item.onAction?.();
    },
  }));
  return (
    <Popover
      activatorWrapper="span"
      active={isOpen}
      onClose={() => setIsOpen(false)}
      preferredAlignment="right"
      activator={
        <Button
          variant="tertiary"
          icon={MenuHorizontalIcon}
          accessibilityLabel={label}
          onClick={() => setIsOpen(!isOpen)}
        />
      }
    >
      <ActionList actionRole="menuitem" items={closing} />
    </Popover>
  );
}
