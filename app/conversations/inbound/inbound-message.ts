import type { ForwardedMail } from "~/conversations/contacts/forwarded-mail";
import type { SenderProof } from "~/conversations/contacts/sender-proof";

export type { ForwardedMail } from "~/conversations/contacts/forwarded-mail";
export type { MessageCard } from "~/conversations/reads/message-cards";
export { SHOWN_TO_SHOPPERS } from "~/conversations/timeline/timeline-entry";
export { NOT_CHECKED, type SenderProof } from "~/conversations/contacts/sender-proof";

/** none: a person wrote it. Everything else is never answered automatically. */
export type AutomaticKind = "none" | "auto-reply" | "bounce" | "loop";

/** An address as contacts have it: lower-cased e-mail, E.164 phone, or a handle. */
export interface SenderAddress {
  kind: string;
  value: string;
}

export interface InboundAttachment {
  /** UUIDv7, made by the parser because the message's HTML refers to it. */
  id: string;
  fileName: string;
  contentType: string;
  /** bytes */
  size: number;
  /** hex */
  sha256: string;
  contentId: string | null;
  isInline: boolean;
  /** Null when the file was over the limit and only its facts were kept. */
  content: Buffer | null;
}

/** A message from outside, understood by its channel and ready to become part of a conversation. */
export interface InboundMessage {
  channel: string;
  /** Which connection of the shop it came in by; none: the channel's first. */
  connectionId?: string | null;
  /** Identity at the channel: the same message has the same one, whichever way it came. */
  externalId: string;
  /** Null when the sender is not known, as in a mail without From. */
  sender: SenderAddress | null;
  senderName: string | null;
  /** Whether `sender` is known to be who wrote. Nobody is taken for a customer without. */
  senderProof: SenderProof;
  /** Customer whom Shopify vouches for, where `sender` is an address they gave that is not theirs in the shop. */
  signedInCustomerId?: string;
  /** Whose mail it passes on, if it does. */
  forwarded?: ForwardedMail | null;
  toAddresses: string[];
  ccAddresses: string[];
  subject: string | null;
  /** The part written for this message. */
  text: string;
  quotedText: string | null;
  /** Sanitised. */
  html: string | null;
  automatic: AutomaticKind;
  /** An automatic message that must not call for attention: out-of-office notes, loops, successful deliveries. */
  isQuiet: boolean;
  /** BCP 47, if the message says it. */
  language: string | null;
  attachments: InboundAttachment[];
  /** Address of ours it was sent to. */
  inboxAddress: string;
  /** RFC 5322 Message-ID with its brackets. */
  mailMessageId: string | null;
  /** Message-IDs it answers, nearest first. They are claims of the sender. */
  references: string[];
  /** The unguessable part of the reply address it was sent to. */
  replyToken: string | null;
  /** Message-ID of our message that a bounce is about. */
  bounceOf: string | null;
  /** The channel has one running conversation with a contact, as chats have: it goes on there, whatever it refers to. */
  isRunning?: boolean;
  receivedAt: Date;
}
