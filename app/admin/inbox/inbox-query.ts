import { INBOX_VIEWS, type InboxView } from "~/conversations/reads/views";

/** What the list shows; lives in the URL, so that every state can be linked. */
export interface InboxQuery {
  view: InboxView;
  search: string;
}

export const DEFAULT_VIEW: InboxView = "open";

function isInboxView(value: string | null): value is InboxView {
  return INBOX_VIEWS.some((view) => view === value);
}

/** Reads `view` and `q`; anything unknown is the default. */
export function parseInboxQuery(params: URLSearchParams): InboxQuery {
  const view = params.get("view");
  return {
    view: isInboxView(view) ? view : DEFAULT_VIEW,
    search: (params.get("q") ?? "").trim().slice(0, 200),
  };
}

/** Address of the list, or of a conversation beside it, with the filters kept. */
export function inboxPath({ view, search }: InboxQuery, number?: number): string {
  const params = new URLSearchParams();
  if (view !== DEFAULT_VIEW) params.set("view", view);
  if (search !== "") params.set("q", search);
  const query = params.size > 0 ? `?${params}` : "";
  return `/app/inbox${number === undefined ? "" : `/${number}`}${query}`;
}
