import type { ChannelView } from "~/channels/contract/capabilities";
import type { CustomerDetails, OrderDetails, OrderSummary } from "~/commerce/read/views";
import type { ForwardedMail } from "~/conversations/contacts/forwarded-mail";
import type { SenderProof } from "~/conversations/contacts/sender-proof";
import type { OrderEvidence, OrderLinkState } from "~/conversations/orders/order-evidence";
import type { TimelineEntry } from "~/conversations/timeline/timeline-entry";
import type { Role } from "~/team/permissions";
import type { MessageCard } from "./message-cards";

export type {
  CustomerDetails,
  FulfillmentView,
  MoneyView,
  OrderDetails,
  OrderLineView,
  PostalAddressView,
  TrackingView,
} from "~/commerce/read/views";

/**
 * What the inbox shows, as reads give it: plain JSON. Ids of Shopify objects are numeric strings, our own are UUIDs,
 * times are ISO strings in UTC, money is a decimal string with its currency.
 */

export const INBOX_VIEWS = ["open", "waiting", "closed", "unread", "mine", "all"] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

export type ConversationStatus = "open" | "waiting" | "closed";
export type DeliveryState =
  "queued" | "sending" | "sent" | "delivered" | "read" | "failed" | "cancelled";

export interface StaffView {
  id: string;
  name: string;
}

export interface AddressView {
  /** email | phone | a handle's kind */
  kind: string;
  value: string;
  /** Said to be theirs, and not proven. */
  isClaim?: boolean;
}

// ── List ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The order a row is about: the surest one. */
export interface RowOrderView {
  id: string;
  name: string;
  state: OrderLinkState;
  financialStatus: string | null;
  fulfillmentStatus: string;
  isCancelled: boolean;
}

export interface ConversationRow {
  id: string;
  number: number;
  contact: { id: string; name: string | null; address: string | null };
  channel: string;
  subject: string;
  preview: string;
  status: ConversationStatus;
  isUnread: boolean;
  /** contact | staff | system */
  lastAuthor: string;
  lastActivityAt: string;
  /** Since when a shopper's message has been without an answer. */
  waitingSince: string | null;
  assignee: StaffView | null;
  tags: string[];
  order: RowOrderView | null;
  /** Attached and offered orders beside `order`. */
  otherOrders: number;
  /** Who answers: people, or quick answers until the shopper asks for a person. */
  handler: "team" | "self-service";
  /** How the shopper found it, 1–5; null while they did not say. */
  rating: number | null;
  version: number;
}

/** How many conversations a view has; counted to `COUNT_LIMIT` and no further. */
export type InboxCounts = Record<InboxView, number>;
export const COUNT_LIMIT = 1_000;

export interface ConversationList {
  items: ConversationRow[];
  /** What each channel is called and can do, by id. */
  channels: Record<string, ChannelView>;
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  counts: InboxCounts;
}

// ── Thread ──────────────────────────────────────────────────────────────────────────────────────────────────────

export interface AttachmentView {
  id: string;
  fileName: string;
  contentType: string;
  /** bytes */
  size: number;
  /** Content-ID without brackets, for `cid:` images inside the HTML. */
  contentId: string | null;
  isInline: boolean;
  /** False when the file was over the limit and only its facts were kept. */
  isKept: boolean;
}

export interface DeliveryView {
  state: DeliveryState;
  attempts: number;
  recipient: string;
  queuedAt: string;
  /** When it is to be sent, while it waits for that. */
  sendAt: string | null;
  sentAt: string | null;
  /** Says what happened and what to do; only when `state` is "failed" or a retry waits. */
  errorCode: string | null;
  errorMessage: string | null;
}

export interface MessageView {
  id: string;
  /** "event" is one quiet line of the timeline; `entry` says what happened, and it has no text. */
  kind: "inbound" | "outbound" | "note" | "event";
  channel: string;
  author: { kind: "contact" | "staff" | "system"; id: string | null; name: string };
  fromAddress: string | null;
  /** Mail that came in from an address that is not the contact's. */
  isFromOther: boolean;
  toAddresses: string[];
  ccAddresses: string[];
  subject: string | null;
  text: string;
  /** Quoted history and signature, cut for display. */
  quotedText: string | null;
  /** Sanitised HTML of the whole message, for a sandboxed frame; null for plain text. */
  html: string | null;
  automatic: "none" | "auto-reply" | "bounce" | "loop";
  language: string | null;
  createdAt: string;
  /** Place in the conversation, for what the shopper and the team have read. */
  sequence: number;
  /** What stands beside the text: products, discount codes, orders, articles. */
  cards: MessageCard[];
  /** Of a chat: it was not read there and went out by e-mail too. */
  isMailed: boolean;
  attachments: AttachmentView[];
  /** Of an event. */
  entry: TimelineEntry | null;
  /** Names of the members of staff whom `entry` mentions, by id. */
  staffNames: Readonly<Record<string, string>>;
  /** Of mail that came in: whether its sender is known to be who they say. */
  senderProof: SenderProof | null;
  /** Of mail that came in: whose mail it passes on, by the header in it. */
  forwarded: ForwardedMail | null;
  /** Of outbound messages. */
  delivery: DeliveryView | null;
}

export interface ContactView {
  id: string;
  name: string | null;
  locale: string | null;
  addresses: AddressView[];
}

export interface ConversationView {
  id: string;
  number: number;
  channel: string;
  /** Which of the shop's connections it came in by; null: the channel's first. */
  connectionId: string | null;
  /** What each channel is called and can do, by id. */
  channels: Record<string, ChannelView>;
  /** Until when the channel lets the contact be answered; null: always. */
  replyUntil: string | null;
  subject: string;
  status: ConversationStatus;
  isUnread: boolean;
  assignee: StaffView | null;
  tags: string[];
  /** Address of ours that the shopper wrote to. */
  inboxAddress: string | null;
  /** Who answers now: people, or quick answers until the shopper asks for a person. */
  handler: "team" | "self-service";
  /** Up to which message the shopper's page has received, and the shopper has seen. */
  deliveredSequence: number;
  readSequence: number;
  rating: { score: number; comment: string | null; at: string } | null;
  /** The unproven sender whom an agent said to be who they say, in this conversation. */
  trustedSender: { address: string; by: string | null } | null;
  /** The forwarded message whose original sender an agent made the contact. */
  originalOf: string | null;
  waitingSince: string | null;
  lastActivityAt: string;
  createdAt: string;
  version: number;
  contact: ContactView;
  /** Oldest first; the newest 200, or the 200 before `before`. */
  messages: MessageView[];
  /** Give it as `before` to read what came earlier; null when there is nothing. */
  olderCursor: string | null;
}

// ── Side panel ──────────────────────────────────────────────────────────────────────────────────────────────────

export interface CustomerEvidenceView {
  /** How we know that the contact is this customer. */
  kind: "email" | "phone" | "signed-in" | "manual";
  value: string;
}

export interface CustomerView extends CustomerDetails {
  evidence: CustomerEvidenceView | null;
}

/** Why an order stands beside the conversation. */
export interface OrderLinkView {
  state: OrderLinkState;
  /** 0..1 */
  confidence: number;
  evidence: OrderEvidence[];
  /** Agent who attached or detached it by hand. */
  decidedBy: StaffView | null;
}

export interface OrderView extends OrderDetails {
  /** Of another customer than the contact's: its owner is not proven to be the writer. */
  isOfAnotherCustomer: boolean;
  /** Null for a recent order of the customer that nothing in the conversation points to. */
  link: OrderLinkView | null;
}

export interface EarlierConversationView {
  id: string;
  number: number;
  channel: string;
  subject: string;
  preview: string;
  status: ConversationStatus;
  lastActivityAt: string;
}

/**
 * found · not-found: no customer has the contact's e-mail or phone · not-verified: the contact's address proves
 * nobody (a chat handle), or it names an order of somebody else · not-synced: customers are not imported yet.
 */
export type CustomerState = "found" | "not-found" | "not-verified" | "not-synced";

/**
 * shown · no-orders: there are none · older-than-60-days: the customer has orders that only the scope
 * `read_all_orders` lets us see · not-synced: orders are not imported yet · not-verified: we do not know whose orders
 * to show.
 */
export type OrdersState =
  "shown" | "no-orders" | "older-than-60-days" | "not-synced" | "not-verified";

export interface ContextView {
  conversationId: string;
  contact: ContactView;
  customerState: CustomerState;
  customer: CustomerView | null;
  ordersState: OrdersState;
  /** Attached first (surest first), then offered, then the customer's other recent ones; detached ones are apart. */
  orders: OrderView[];
  /** Orders an agent said are not meant; kept, so that it can be undone. */
  detachedOrders: OrderView[];
  /** Orders of the customer that only `read_all_orders` would show. */
  hiddenOlderOrders: number;
  earlierConversations: EarlierConversationView[];
}

/** An order in the attach picker. */
export interface OrderChoiceView extends OrderSummary {
  /** How it stands beside this conversation already. */
  linkState: OrderLinkState | null;
}

// ── What the reads and commands of this page take ───────────────────────────────────────────────────────────────

/** findConversations(shopId, query): Promise<ConversationList> */
export interface FindConversationsQuery {
  view: InboxView;
  /** Whose conversations "mine" means. */
  staffId?: string;
  /** Words, codes and addresses, in messages, subject, tags, contact; names and tracking numbers of orders. */
  search?: string;
  /** Ends a search that nobody waits for any more. */
  signal?: AbortSignal;
  cursor?: string | null;
  /** 1..100, 30 by default. */
  limit?: number;
}

/** findConversation(shopId, number, options): Promise<ConversationView | null> */
export interface FindConversationOptions {
  /** `olderCursor` of the page before. */
  before?: string | null;
}

/**
 * attachOrder(shopId, decision): Promise<void> · detachOrder(shopId, decision): Promise<void>.
 * AppError NOT_FOUND when the shop has no such conversation or order.
 */
export interface OrderLinkChange {
  conversationId: string;
  orderId: string;
  staff: StaffView & { role: Role };
}

/** searchOrders(shopId, query): Promise<OrderChoiceView[]>, the best match first. */
export interface SearchOrdersQuery {
  conversationId: string;
  /** Order number, customer's name, e-mail, phone or tracking number; empty: the contact's own, then the newest. */
  query: string;
  /** 1..50, 10 by default. */
  limit?: number;
}
