import type { InboxView } from "~/conversations/reads/views";

/** What each view of the inbox is called. */
export const VIEW_LABELS = {
  open: "Open",
  waiting: "Waiting for shopper",
  unread: "Unread",
  mine: "Assigned to me",
  closed: "Closed",
  all: "All",
} as const satisfies Record<InboxView, string>;

/** What an empty view means, and how something would get there. */
export const VIEW_EMPTY = {
  open: { heading: "Everyone has an answer", text: "New messages from shoppers appear here." },
  waiting: {
    heading: "Nobody is thinking it over",
    text: "Conversations you answered stay here until the shopper writes back.",
  },
  unread: { heading: "Nothing unread", text: "Messages nobody has looked at appear here." },
  mine: { heading: "Nothing is assigned to you", text: "Press A in a conversation to assign it." },
  closed: {
    heading: "Nothing closed yet",
    text: "Conversations you close stay here and open again when the shopper writes back.",
  },
  all: {
    heading: "No conversations yet",
    text: "Forward your support mail to Doorbell, and it appears here.",
  },
} as const satisfies Record<InboxView, { heading: string; text: string }>;
