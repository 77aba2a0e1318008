import { Button, Spinner } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { inboxPath, type InboxQuery } from "~/admin/inbox/inbox-query";
import styles from "~/admin/inbox/inbox.module.css";
import { ShortcutHelpButton } from "~/admin/inbox/shortcut-help";
import { stepInList, useOneStop } from "~/admin/shell/use-one-stop";
import { channelOf } from "~/channels/contract/capabilities";
import { ConversationRow } from "./conversation-row";
import type { InboxList, InboxRow } from "./inbox-row";
import { ListEmptyState } from "./list-empty-state";
import { SearchField } from "./search-field";
import { ViewMenu } from "./view-menu";

interface ConversationListProps {
  list: InboxList;
  rows: InboxRow[];
  query: InboxQuery;
  selected: number | null;
  hasMore: boolean;
  isLoading: boolean;
  onLoadMore: () => void;
}

/** Asks for more as the end of the list comes into sight; the button does the same for keyboards. */
function LoadMore({
  isLoading,
  onLoadMore,
}: Pick<ConversationListProps, "isLoading" | "onLoadMore">) {
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!end.current || isLoading) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) onLoadMore();
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isLoading, onLoadMore]);
  return (
    <li className={styles.more} ref={end}>
      {isLoading ? (
        <Spinner size="small" accessibilityLabel="Loading more conversations" />
      ) : (
        <Button variant="plain" onClick={onLoadMore}>
          Load more
        </Button>
      )}
    </li>
  );
}

/** The inbox's first pane: view, search and the conversations. */
export function ConversationList(props: ConversationListProps) {
  const { list, rows, query, selected } = props;
  const stop = useOneStop<HTMLUListElement>({
    selector: "a[data-number]",
    step: stepInList,
    isRound: false,
  });
  return (
    <>
      <header className={styles.listHeader}>
        <div className={styles.listTitle}>
          <ViewMenu query={query} counts={list.counts} />
          <ShortcutHelpButton />
        </div>
        <SearchField query={query} />
      </header>
      {rows.length === 0 ? (
        <ListEmptyState query={query} total={list.counts.all} />
      ) : (
        <ul className={styles.rows} aria-label="Conversations" {...stop}>
          {rows.map((row) => (
            <li key={row.id}>
              <ConversationRow
                row={row}
                channel={channelOf(list.channels, row.channel)}
                to={inboxPath(query, row.number)}
                isSelected={row.number === selected}
              />
            </li>
          ))}
          {props.hasMore && <LoadMore isLoading={props.isLoading} onLoadMore={props.onLoadMore} />}
        </ul>
      )}
    </>
  );
}
