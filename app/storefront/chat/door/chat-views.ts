import type { ChatConversation, ChatMessage, ChatState } from "~/channels/chat/chat-message";
import type { Puzzle } from "~/limits/busy-error";
import type { AvailabilityView } from "~/storefront/availability/availability-view";

export type { ChatConversation, ChatMessage, ChatState } from "~/channels/chat/chat-message";

/** JSON that the shopper's page is answered with. Ids are UUIDs, times ISO strings in UTC, sizes bytes. */

type FormField = "off" | "optional" | "required";

export interface SessionView {
  token: string;
  expiresAt: string;
  /** Kept by the browser: finds the visitor again, days later. */
  resume: string;
  visitorId: string;
  /** The app's own address, for streams and messages. */
  origin: string;
  shop: { name: string };
  locale: string;
  direction: "ltr" | "rtl";
  /** All chat.* texts. */
  texts: Record<string, string>;
  customer: { firstName: string | null } | null;
  availability: AvailabilityView;
  quickReplies: { id: string; label: string }[];
  /** The shop's privacy policy, shown where an address is asked for; null where it told none. */
  privacyUrl: string | null;
  preChat: { name: FormField; email: FormField };
  details: {
    name: string | null;
    email: string | null;
    /** They have shown that they read its mail, or Shopify knows it as theirs: more than codes may be mailed there. */
    isEmailProven: boolean;
  };
  limits: { textLength: number; files: number; fileBytes: number; fileTypes: readonly string[] };
  conversation: ChatConversation | null;
}

export interface MessageAnswer {
  conversation: ChatConversation;
  message: ChatMessage;
}

export interface TurnAnswer {
  conversation: ChatConversation;
  /** The question and its answer. */
  messages: ChatMessage[];
}

export interface QuickReplyAnswer extends TurnAnswer {
  needs: null | "order-lookup";
}

export interface LookupAnswer {
  lookupId: string;
  /** Says that a code was mailed if number and address belong together; not a message of the conversation. */
  message: string;
}

export interface PersonAnswer {
  conversation: ChatConversation;
}

export interface SearchAnswer {
  results: { id: string; title: string; summary: string; url: string | null }[];
}

export interface ArticleAnswer {
  id: string;
  title: string;
  /** Sanitised. */
  html: string;
  url: string | null;
}

export interface DownloadAnswer {
  /** Where the conversation can be downloaded for ten minutes. */
  url: string;
}

export interface HistoryAnswer {
  messages: ChatMessage[];
  hasOlder: boolean;
}

export interface PollAnswer {
  messages: ChatMessage[];
  /** Null while there is no conversation. */
  state: ChatState | null;
}

export interface ErrorAnswer {
  error: {
    code: string;
    message: string;
    /** Name of the field that is wrong. */
    field?: string;
    retryAfterSeconds?: number;
    /** To be solved, and the request sent again with the answer: see Puzzle. */
    puzzle?: Puzzle;
  };
}
