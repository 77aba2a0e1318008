import type { MessageCard, SHOWN_TO_SHOPPERS } from "~/conversations/inbound/inbound-message";

/** What the shopper's page is told, as JSON. Ids are UUIDs, times are ISO strings in UTC. */

export interface ChatFile {
  id: string;
  name: string;
  /** Media type, told by the file's bytes. */
  type: string;
  /** bytes */
  size: number;
  /** Where the file can be read for a day; null when only its facts were kept. */
  url: string | null;
}

export interface ChatMessage {
  id: string;
  /** The page's own id of a message it sent. */
  clientId: string | null;
  /** Place in the conversation; grows, but leaves out what only the team sees. */
  sequence: number;
  /** "event" is one quiet line that says what happened; it has no text, and its words are the reader's. */
  from: "visitor" | "team" | "self-service" | "event";
  authorName: string;
  /** Of an event: what happened. */
  event: ShopperEvent | null;
  text: string;
  cards: MessageCard[];
  files: ChatFile[];
  createdAt: string;
}

/** What a shopper is told of a conversation's timeline. */
export type ShopperEvent = (typeof SHOWN_TO_SHOPPERS)[number];

/** What changes about a conversation without a message. */
export interface ChatState {
  status: "open" | "waiting" | "closed";
  handler: "team" | "self-service";
  /** Up to which message the team has read. */
  teamReadSequence: number;
  /** Whether the shopper may say how it was. */
  canRate: boolean;
  rating: { score: number } | null;
}

export interface ChatConversation extends ChatState {
  id: string;
  /** The newest 50, oldest first. */
  messages: ChatMessage[];
  hasOlder: boolean;
  /** Sequence of the conversation's last message: where a stream goes on. */
  cursor: number;
}
