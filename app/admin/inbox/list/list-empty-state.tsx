import { Button, Text } from "@shopify/polaris";
import { inboxPath, type InboxQuery } from "~/admin/inbox/inbox-query";
import styles from "~/admin/inbox/inbox.module.css";
import { VIEW_EMPTY } from "./view-words";

/** Why the list is empty, and the way on. `total` tells a quiet view from a desk that never had a message. */
export function ListEmptyState({ query, total }: { query: InboxQuery; total: number }) {
  if (query.search !== "") {
    return (
      <div className={styles.empty}>
        <Text as="h2" variant="headingSm">
          Nothing found
        </Text>
        <Text as="p" tone="subdued">
          No conversation has “{query.search}” in it. Try a name, an order number or fewer words.
        </Text>
        <Button url={inboxPath({ view: "all", search: query.view === "all" ? "" : query.search })}>
          {query.view === "all" ? "Clear search" : "Search all conversations"}
        </Button>
      </div>
    );
  }
  const { heading, text } = total === 0 ? VIEW_EMPTY.all : VIEW_EMPTY[query.view];
  return (
    <div className={styles.empty}>
      <Text as="h2" variant="headingSm">
        {heading}
      </Text>
      <Text as="p" tone="subdued">
        {text}
      </Text>
      {total === 0 && <Button url="/app/settings/email">Set up e-mail</Button>}
    </div>
  );
}
