import { Outlet, useNavigate, useParams } from "@remix-run/react";
import type { InboxContext } from "./inbox-context";
import { inboxPath } from "./inbox-query";
import { InboxShell } from "./inbox-shell";
import { ConversationList } from "./list/conversation-list";
import type { InboxList } from "./list/inbox-row";
import { SEARCH_FIELD_ID } from "./list/search-field";
import { useConversationPages } from "./list/use-conversation-pages";
import { useShortcuts } from "./use-shortcuts";

/** The inbox: the list, and beside it the conversation of the route below. */
export function InboxPage({ list, ...context }: InboxContext & { list: InboxList }) {
  const { query } = context;
  const { number } = useParams();
  const selected = number === undefined ? null : Number(number);
  const pages = useConversationPages(list, query);
  const navigate = useNavigate();
  const step = (by: 1 | -1) => {
    const index = pages.rows.findIndex((row) => row.number === selected);
    const next = pages.rows[index < 0 ? 0 : index + by];
    if (!next) return;
    navigate(inboxPath(query, next.number), { preventScrollReset: true });
    document.querySelector(`[data-number="${next.number}"]`)?.scrollIntoView({ block: "nearest" });
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    "/": () => document.getElementById(SEARCH_FIELD_ID)?.focus(),
  });
  return (
    <InboxShell
      isConversationOpen={selected !== null}
      list={
        <ConversationList
          list={list}
          rows={pages.rows}
          query={query}
          selected={selected}
          hasMore={pages.hasMore}
          isLoading={pages.isLoading}
          onLoadMore={pages.loadMore}
        />
      }
    >
      <Outlet context={context satisfies InboxContext} />
    </InboxShell>
  );
}
