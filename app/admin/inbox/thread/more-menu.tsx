import { ActionList, Button, Popover } from "@shopify/polaris";
import { EmailNewsletterIcon, MenuHorizontalIcon, PersonIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { useCan } from "~/admin/shell/use-can";

interface MoreMenuProps {
  onMarkUnread: () => void;
  onAssignToMe: () => void;
}

/** What one does with a conversation now and then. */
export function MoreMenu({ onMarkUnread, onAssignToMe }: MoreMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const canOrganise = useCan("conversation.organise");
  const run = (action: () => void) => () => {
    setIsOpen(false);
    action();
  };
  if (!canOrganise) return null;
  const activator = (
    <Button
      variant="tertiary"
      icon={MenuHorizontalIcon}
      accessibilityLabel="More actions"
      onClick={() => setIsOpen(!isOpen)}
    />
  );
  return (
    <Popover
      active={isOpen}
      activator={activator}
      onClose={() => setIsOpen(false)}
      preferredAlignment="right"
    >
      <ActionList
        actionRole="menuitem"
        items={[
          { content: "Mark as unread", icon: EmailNewsletterIcon, onAction: run(onMarkUnread) },
          { content: "Assign to me", icon: PersonIcon, onAction: run(onAssignToMe) },
        ]}
      />
    </Popover>
  );
}
