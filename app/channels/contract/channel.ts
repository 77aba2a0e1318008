import type { ShopId } from "~/database/db.server";
import type { Flight } from "~/sending/fly.server";
import type { InboundMessage, MessageCard } from "~/conversations/inbound/inbound-message";
import type { Patience } from "../email/proof/mail-resolver.server";
import type { MailEnvelope, SenderVerdict } from "../email/proof/sender-facts";

/** Every channel there is. A new one is added here and in registry.server.ts, and nowhere else. */
export const CHANNEL_IDS = ["email", "chat"] as const;
export type ChannelId = (typeof CHANNEL_IDS)[number];

/** What a channel can do, for pages and for the shared sender; nobody else asks which channel it is. */
interface ChannelCapabilities {
  hasSubject: boolean;
  hasAttachments: boolean;
  /** Longest text one message may have, in characters. */
  maxTextLength: number;
  /** Its ids are Message-IDs of mail, by which answers find their thread. */
  hasMailIds: boolean;
  /** How long after the contact's last message an answer may be sent; null: always. */
  replyWindowHours: number | null;
}

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

/** News of a message that we sent earlier. */
export interface DeliveryReport {
  /** The vendor's id of the message it is about. */
  externalId: string;
  state: "delivered" | "read" | "failed" | "complained";
  /** Whom it could not be delivered to, if the report says so. */
  recipient: string | null;
  code: string | null;
  /** For people. */
  reason: string | null;
}

/** What a channel understood of a raw inbound item. */
export interface ParsedInbound {
  message: InboundMessage;
  report: DeliveryReport | null;
  /** Why the item could not be understood, or not wholly; null when it could. */
  problem: string | null;
}

export interface OutboundFile {
  fileName: string;
  contentType: string;
  content: Buffer;
}

/** A message of ours on its way out, with what its thread looks like. */
export interface OutboundMessage {
  id: string;
  channel: ChannelId;
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

export interface Channel {
  id: ChannelId;
  /** What people call it. */
  label: string;
  capabilities: ChannelCapabilities;
  /**
   * Understands what came in. What cannot be parsed becomes a message that says so; throws for what takes more than one
   * item may take. May empty `raw`. Null where nothing comes in raw, because messages are stored as such at once.
   */
  parseInbound: ((shop: ChannelShop, inbound: RawInbound) => Promise<ParsedInbound>) | null;
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
  /** The vendor's id that a message of ours has; the same at every attempt. */
  externalIdOf(messageId: string): string;
  /**
   * Sends one message. Throws AppError: transient when it is worth trying again, otherwise with the remedy in words.
   * `capabilities` have been checked. `flight.handOver` is awaited before the step from which on the vendor may have
   * the message without our knowing; what fails after it without an answer is an OutcomeUnknownError.
   */
  send(shop: ChannelShop, message: OutboundMessage, flight: Flight): Promise<void>;
  /** Whether a failure of `send` means that the vendor did not answer in time: then the shop's outbox rests a while. */
  isSilence?(error: unknown): boolean;
}
