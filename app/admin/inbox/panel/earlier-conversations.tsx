import { Link } from "@remix-run/react";
import { Text } from "@shopify/polaris";
import { Time } from "~/admin/format/time";
import { inboxPath } from "~/admin/inbox/inbox-query";
import type { EarlierConversationView } from "~/conversations/reads/views";
import styles from "./panel.module.css";

/** What this shopper wrote about before. */
export function EarlierConversations({
  conversations,
}: {
  conversations: readonly EarlierConversationView[];
}) {
  if (conversations.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Earlier conversations">
      <Text as="h3" variant="headingSm">
        Earlier conversations
      </Text>
      <ul className={styles.earlier}>
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <Link
              className={styles.earlierLink}
              to={inboxPath({ view: "all", search: "" }, conversation.number)}
            >
              <span className={styles.truncate} dir="auto">
                {conversation.subject || conversation.preview || "(no subject)"}
              </span>
              <span className={styles.quiet}>
                <Time at={conversation.lastActivityAt} format="short" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
