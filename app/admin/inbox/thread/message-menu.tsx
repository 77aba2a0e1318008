import { ActionList, Button, Popover } from "@shopify/polaris";
import { ImportIcon, MenuHorizontalIcon, ViewIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import type { MessageView } from "~/conversations/reads/views";
import { download } from "./download";
import styles from "./thread.module.css";

interface MessageMenuProps {
  message: MessageView;
  isFormatted: boolean;
  onToggleFormatted: () => void;
  onError: (message: string) => void;
}

/** What one rarely wants of a mail: its other form, and the original as it came. */
export function MessageMenu({
  message,
  isFormatted,
  onToggleFormatted,
  onError,
}: MessageMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const saveOriginal = () => {
    setIsOpen(false);
    download(`/app/originals/${message.id}`, `${message.subject || "message"}.eml`).catch(
      (failure: unknown) =>
        onError(failure instanceof Error ? failure.message : "The original could not be loaded."),
    );
  };
  const toggle = () => {
    setIsOpen(false);
    onToggleFormatted();
  };
  const activator = (
    <Button
      variant="tertiary"
      size="micro"
      icon={MenuHorizontalIcon}
      accessibilityLabel={`More about the message from ${message.author.name}`}
      onClick={() => setIsOpen(!isOpen)}
    />
  );
  const toggleItem = {
    content: isFormatted ? "Show as plain text" : "Show formatted",
    icon: ViewIcon,
    onAction: toggle,
  };
  const originalItem = {
    content: "Save original e-mail",
    icon: ImportIcon,
    onAction: saveOriginal,
  };
  return (
    <div className={styles.menu} data-open={isOpen}>
      <Popover active={isOpen} activator={activator} onClose={() => setIsOpen(false)}>
        <ActionList
          actionRole="menuitem"
          items={message.html ? [toggleItem, originalItem] : [originalItem]}
        />
      </Popover>
    </div>
  );
}
