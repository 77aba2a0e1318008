import { Button, Text } from "@shopify/polaris";
import { XIcon } from "@shopify/polaris-icons";
import type { ReactNode } from "react";
import inboxStyles from "~/admin/inbox/inbox.module.css";

interface ContextDrawerProps {
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Customer and orders: beside the thread, and on narrow screens a drawer over it. */
export function ContextDrawer({ isOpen, onClose, children }: ContextDrawerProps) {
  return (
    <>
      <button
        type="button"
        className={inboxStyles.backdrop}
        data-open={isOpen}
        tabIndex={-1}
        // For hands; keys and screen readers have Escape and the button in the drawer.
        aria-hidden
        onClick={onClose}
      />
      <aside
        id="context-panel"
        className={inboxStyles.panel}
        data-open={isOpen}
        tabIndex={-1}
        aria-label="Customer and orders"
      >
        <div className={inboxStyles.panelClose}>
          <Text as="h2" variant="headingSm">
            Customer and orders
          </Text>
          <Button variant="tertiary" icon={XIcon} accessibilityLabel="Close" onClick={onClose} />
        </div>
        {children}
      </aside>
    </>
  );
}
