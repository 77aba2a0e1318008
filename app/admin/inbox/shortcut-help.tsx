import { Button, KeyboardKey, Modal, Text, Tooltip } from "@shopify/polaris";
import { KeyboardIcon } from "@shopify/polaris-icons";
import { Fragment, useState } from "react";
import styles from "./inbox.module.css";
import { useShortcuts } from "./use-shortcuts";

const SHORTCUTS = [
  ["J", "Next conversation"],
  ["K", "Previous conversation"],
  ["R", "Reply"],
  ["N", "Write an internal note"],
  ["E", "Close, or open again"],
  ["A", "Assign"],
  ["U", "Mark as unread"],
  ["/", "Search"],
  ["?", "Show this list"],
] as const;

/** Lists the inbox's keyboard shortcuts; "?" opens it too. */
export function ShortcutHelpButton() {
  const [isOpen, setIsOpen] = useState(false);
  useShortcuts({ "?": () => setIsOpen(true) });
  return (
    <>
      <Tooltip content="Keyboard shortcuts (?)">
        <Button
          variant="tertiary"
          icon={KeyboardIcon}
          accessibilityLabel="Keyboard shortcuts"
          onClick={() => setIsOpen(true)}
        />
      </Tooltip>
      <Modal open={isOpen} onClose={() => setIsOpen(false)} title="Keyboard shortcuts" size="small">
        <Modal.Section>
          <dl className={styles.shortcuts}>
            {SHORTCUTS.map(([key, meaning]) => (
              <Fragment key={key}>
                <dt>
                  <KeyboardKey>{key}</KeyboardKey>
                </dt>
                <dd>{meaning}</dd>
              </Fragment>
            ))}
          </dl>
          <Text as="p" tone="subdued">
            In the composer, Ctrl or ⌘ + Enter sends.
          </Text>
        </Modal.Section>
      </Modal>
    </>
  );
}
