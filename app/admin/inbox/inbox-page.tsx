import { Outlet, useNavigate, useParams } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { InboxContext } from "./inbox-context";
import { inboxPath } from "./inbox-query";
import { CONVERSATION_ID, InboxShell } from "./inbox-shell";
import { ConversationList } from "./list/conversation-list";
import type { InboxList } from "./list/inbox-row";
import { SEARCH_FIELD_ID } from "./list/search-field";
import { useConversationPages } from "./list/use-conversation-pages";
import { useShortcuts } from "./use-shortcuts";

interface InboxPageProps extends Omit<InboxContext, "openNext"> {
  list: InboxList;
}

/** The inbox: the list, and beside it the conversation of the route below. */
export function InboxPage({ list, query, colleagues }: InboxPageProps) {
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
  // A conversation that was closed may have left the list before its answer is here: its place is remembered.
  const lastIndex = useRef(0);
  const index = pages.rows.findIndex((row) => row.number === selected);
  useEffect(() => {
    if (index >= 0) lastIndex.current = index;
  }, [index]);
  const openNext = (number: number) => {
    const { rows } = pages;
    const at = rows.findIndex((row) => row.number === number);
    const next = at < 0 ? rows[lastIndex.current] : rows[at + 1];
    navigate(inboxPath(query, next?.number), { preventScrollReset: true });
    document.getElementById(CONVERSATION_ID)?.focus();
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
      <Outlet context={{ query, colleagues, openNext } satisfies InboxContext} />
    </InboxShell>
  );
}
