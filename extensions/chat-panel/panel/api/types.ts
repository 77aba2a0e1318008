import type { MessageCard } from "~/conversations/reads/message-cards";

export type { MessageCard };

/** Work that is asked for when very many shoppers are in the chat. */
export interface Puzzle {
  token: string;
  seed: string;
  /** Zero bits that the hash of "seed.number" must begin with. */
  bits: number;
}

export interface ChatFile {
  id: string;
  name: string;
  /** MIME type */
  type: string;
  /** bytes */
  size: number;
  url: string | null;
}

export interface Message {
  id: string;
  clientId: string | null;
  /** Rises by at least one with each message of the shop, in the order in which they were stored. */
  sequence: number;
  from: "visitor" | "team" | "self-service" | "event";
  authorName: string | null;
  /** Of an event: what happened. */
  event: "handed-over" | null;
  text: string;
  cards: MessageCard[];
  files: ChatFile[];
  /** ISO time */
  createdAt: string;
}

/** What changes in a conversation besides its messages. */
export interface ConversationState {
  status: string;
  handler: "team" | "self-service";
  /** Up to which sequence someone of the team has read. */
  teamReadSequence: number;
  canRate: boolean;
  rating: { score: number } | null;
}

export interface Conversation extends ConversationState {
  id: string;
  messages: Message[];
  hasOlder: boolean;
  /** Sequence of the newest message. */
  cursor: number;
}

export type FormField = "off" | "optional" | "required";

export interface Session {
  token: string;
  /** ISO time */
  expiresAt: string;
  resume: string;
  visitorId: string;
  /** The app's own origin: "https://doorbell.example.com". */
  origin: string;
  shop: { name: string };
  locale: string;
  direction: "ltr" | "rtl";
  texts: Record<string, string>;
  customer: { firstName: string | null } | null;
  availability: { isOpen: boolean; text: string; agentNames: string[] };
  quickReplies: { id: string; label: string }[];
  /** The shop's privacy policy, where it told us one. */
  privacyUrl: string | null;
  preChat: { name: FormField; email: FormField };
  details: { name: string | null; email: string | null; isEmailProven: boolean };
  limits: { textLength: number; files: number; fileBytes: number; fileTypes: string[] };
  conversation: Conversation | null;
}

export interface SearchResult {
  id: string;
  title: string;
  summary: string;
  url: string | null;
}

export interface Article {
  id?: string;
  title: string;
  html: string;
  url: string | null;
}

/** What each action answers. */
export interface Replies {
  session: Session;
  message: { conversation: Conversation; message: Message };
  quick: { conversation: Conversation; messages: Message[]; needs: "order-lookup" | null };
  lookup: { lookupId: string; message: string };
  verify: { conversation: Conversation; messages: Message[] };
  person: { conversation: Conversation };
  search: { results: SearchResult[] };
  article: Article;
  history: { messages: Message[]; hasOlder: boolean };
  poll: { messages: Message[]; state: ConversationState | null };
  vote: unknown;
  helpful: unknown;
  context: unknown;
  typing: unknown;
  seen: unknown;
  details: unknown;
  rating: unknown;
  transcript: unknown;
  proof: unknown;
  prove: unknown;
  download: { url: string };
}

export type Action = keyof Replies;
