import type { ReactNode } from "react";
import styles from "./inbox.module.css";

interface InboxShellProps {
  list: ReactNode;
  /** Thread and side panel, or what stands in their place. */
  children: ReactNode;
  /** On a phone one pane shows: the conversation when there is one, else the list. */
  isConversationOpen: boolean;
}

/** The inbox's panes side by side. */
export function InboxShell({ list, children, isConversationOpen }: InboxShellProps) {
  return (
    <div className={styles.shell}>
      <div className={styles.grid} data-selected={isConversationOpen}>
        <div className={styles.list}>{list}</div>
        <main className={styles.detail}>{children}</main>
      </div>
    </div>
  );
}
