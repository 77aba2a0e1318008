import type { Patience } from "~/channels/email/proof/mail-resolver.server";
import type { MailEnvelope, SenderVerdict } from "~/channels/email/proof/sender-facts";
import type {
  InboundMessage,
  MessageCard,
  SenderAddress,
} from "~/conversations/inbound/inbound-message";
import type { ShopId, Transaction } from "~/database/db.server";
import type { SendAttempt } from "~/sending/attempt-send.server";
import type { ChannelView, ReportedState } from "./capabilities";

/** The facts of a shop that channels need. */
export interface ChannelShop {
  id: ShopId;
  name: string;
  inboundToken: string;
}

/** Something that came in at a door, as it is stored. */
interface RawInbound {
  raw: Buffer;
  /** Address of ours it was sent to. */
  recipient: string;
  receivedAt: Date;
  /** What the checks of the sender came to; null when there were none, or they did not end in time. */
  senderVerdict: SenderVerdict | null;
}

/** News of a message that we sent earlier, or of a part of it. */
export interface DeliveryReport {
  /** The vendor's id of what it is about. */
  externalId: string;
  /** "complained": it arrived, and was called spam. */
  state: ReportedState | "complained";
  /** Whom it could not be delivered to, if the report says so. */
  recipient: string | null;
  /** The vendor's own. */
  code: string | null;
  /** For people: what happened and what to do. */
  reason: string | null;
}

/** Somebody says that a message to an address came back, and does not prove that it is one of ours. */
export interface DeliveryDoubt {
  /** Lower-cased. */
  recipient: string;
  /** Of the message that came back; null when that is not known. */
  subject: string | null;
  at: Date;
  /** For people: what was said. */
  reason: string;
}

/** What a contact does without saying anything. */
export type ChannelEvent =
  | { kind: "typing"; sender: SenderAddress; isTyping: boolean }
  /** Everything of ours that had been sent by then was read. */
  | { kind: "read"; sender: SenderAddress; upTo: Date };

export interface ParsedMessage {
  message: InboundMessage;
  /** Why the message could not be understood, or not wholly; null when it could. */
  problem: string | null;
}

/** What a channel understood of a raw inbound item: vendors put many things into one. */
export interface ParsedInbound {
  /** In the order in which they were written. */
  messages: ParsedMessage[];
  reports: DeliveryReport[];
  /** What may have failed, and nobody can tell for sure. */
  doubts?: DeliveryDoubt[];
  events: ChannelEvent[];
}

export interface OutboundFile {
  fileName: string;
  contentType: string;
  content: Buffer;
}

/** A message of ours on its way out, with what its thread looks like. */
export interface OutboundMessage {
  id: string;
  channel: string;
  /** What it leaves by; null: the channel's first connection of the shop. */
  connectionId: string | null;
  recipient: string;
  recipientName: string | null;
  text: string;
  /** What stands beside the text: products, discount codes, orders, articles. */
  cards: MessageCard[];
  files: OutboundFile[];
  subject: string;
  /** Leads answers back into the conversation; null: they begin one of their own. */
  replyToken: string | null;
  createdAt: Date;
  /** Vendor ids of the thread's messages so far, oldest first. */
  threadIds: string[];
  /** The contact's latest message, to be quoted. */
  quoted: { authorName: string; text: string; createdAt: Date } | null;
}

/** What a message left as. */
export interface SentMessage {
  /** The vendor's id of the message, or of its first part. */
  externalId: string;
  /** Ids of all its parts, the first included: a vendor may make several of one, and reports name each. */
  parts: readonly string[];
}

export interface Channel extends ChannelView {
  /**
   * Understands what came in. A message that cannot be parsed becomes one that says so; throws for what takes more than one
   * item may take. May empty `raw`. Null where nothing comes in raw, because messages are stored as such at once.
   */
  parseInbound: ((shop: ChannelShop, inbound: RawInbound) => Promise<ParsedInbound>) | null;
  /**
   * Who wrote what came in, for counting and queueing, by a bounded look at it; "" for nobody. Null where the vendor itself
   * lets no sender write too much.
   */
  readSender: ((raw: Buffer) => string) | null;
  /**
   * Finds out whether the sender is who they say. Never throws for bad input; "unknown" is worth another try with more
   * patience. Null where the channel itself vouches for its senders.
   */
  verifySender:
    ((raw: Buffer, envelope: MailEnvelope, patience: Patience) => Promise<SenderVerdict>) | null;
  /**
   * The message that stands in the inbox for something that `parseInbound` failed at each time, made without taking it
   * apart. `rawId` tells these bytes from others.
   */
  describeUnread:
    ((shop: ChannelShop, inbound: RawInbound, rawId: string) => Promise<InboundMessage>) | null;
  /** The vendor's id that a message of ours will have, the same at every attempt; null where the vendor makes it. */
  externalIdOf: ((messageId: string) => string) | null;
  /**
   * Sends one message. Throws AppError: transient when it is worth trying again, otherwise with the remedy in words.
   * `capabilities` have been checked, and the connection is `message.connectionId`. `attempt.handOver` is awaited before the step from which on the vendor may have
   * the message without our knowing; what fails after it without an answer is an OutcomeUnknownError.
   */
  send(shop: ChannelShop, message: OutboundMessage, attempt: SendAttempt): Promise<SentMessage>;
  /** Whether a failure of `send` means that the vendor did not answer in time: then the shop's outbox rests a while. */
  isSilence?(error: unknown): boolean;
  /** What else the channel does with a report, in the transaction that applies it. `verdict` is about the report's sender. */
  noteReport?(
    tx: Transaction,
    shopId: ShopId,
    report: DeliveryReport,
    verdict: SenderVerdict | null,
  ): Promise<void>;
}
