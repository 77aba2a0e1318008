import { Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import styles from "./inbox.module.css";

/** Where the conversation is, for what goes on to it. */
export const CONVERSATION_ID = "conversation";

interface InboxShellProps {
  list: ReactNode;
  /** Thread and side panel, or what stands in their place. */
  children: ReactNode;
  /** On a phone one pane shows: the conversation when there is one, else the list. */
  isConversationOpen: boolean;
}

/** Past the list, for the keyboard: the conversation is what one came for. */
function SkipLink() {
  return (
    <a
      className="skip"
      href={`#${CONVERSATION_ID}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(CONVERSATION_ID)?.focus();
      }}
    >
      Skip to the conversation
    </a>
  );
}

/** The inbox's panes side by side. */
export function InboxShell({ list, children, isConversationOpen }: InboxShellProps) {
  return (
    <div className={styles.shell}>
      <Text as="h1" visuallyHidden>
        Inbox
      </Text>
      {isConversationOpen && <SkipLink />}
      <div className={styles.grid} data-selected={isConversationOpen}>
        <div className={styles.list}>{list}</div>
        <div id={CONVERSATION_ID} className={styles.detail} tabIndex={-1}>
          {children}
        </div>
      </div>
    </div>
  );
}
