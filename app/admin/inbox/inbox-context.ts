import { useOutletContext } from "@remix-run/react";
import type { StaffView } from "~/conversations/reads/views";
import type { InboxQuery } from "./inbox-query";

/** What the conversation page needs of the inbox around it. */
export interface InboxContext {
  query: InboxQuery;
  colleagues: StaffView[];
  /** Goes on to the conversation that stands after this one in the list; to the list where there is none. */
  openNext: (number: number) => void;
}

export const useInboxContext = () => useOutletContext<InboxContext>();
