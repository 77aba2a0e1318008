import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { inboxPath, type InboxQuery } from "~/admin/inbox/inbox-query";
import { walkPages, type LaterPage } from "./conversation-pages";
import type { InboxList, InboxRow } from "./inbox-row";

/** What the inbox's loader gives of its list: the page that `cursor` leads to. */
export interface ConversationPage {
  list: InboxList;
  cursor: string | null;
}

interface ConversationPages {
  rows: InboxRow[];
  hasMore: boolean;
  isLoading: boolean;
  loadMore: () => void;
}

/** The list beyond its first page, which comes and is renewed with the page. */
export function useConversationPages(first: InboxList, query: InboxQuery): ConversationPages {
  const { load, state, data } = useFetcher<ConversationPage>();
  const [later, setLater] = useState<ReadonlyMap<string, LaterPage>>(new Map());
  const [wanted, setWanted] = useState(0);
  const [generation, setGeneration] = useState(0);
  const shownBefore = useRef<InboxRow[]>([]);
  const listPath = inboxPath(query);

  useEffect(() => {
    setLater(new Map());
    setWanted(0);
    shownBefore.current = [];
  }, [listPath]);
  useEffect(() => setGeneration((count) => count + 1), [first]);
  useEffect(() => {
    const cursor = data?.cursor;
    if (state === "idle" && cursor)
      setLater((pages) => new Map(pages).set(cursor, { list: data.list, generation }));
    // A page counts for the first page it was asked with.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [data, state]);

  const walk = walkPages({ first, later, generation, wanted });
  const { missingCursor } = walk;
  useEffect(() => {
    if (!missingCursor || state !== "idle") return;
    load(
      `${listPath}${listPath.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(missingCursor)}`,
    );
  }, [missingCursor, state, listPath, load]);

  const rows =
    walk.isComplete || shownBefore.current.length < walk.rows.length
      ? walk.rows
      : shownBefore.current;
  useEffect(() => {
    shownBefore.current = rows;
  });
  const loadMore = useCallback(() => setWanted((pages) => pages + 1), []);
  return { rows, hasMore: walk.hasMore, isLoading: missingCursor !== null, loadMore };
}
