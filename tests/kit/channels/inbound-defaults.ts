import { PROVEN_BY_CHANNEL } from "~/conversations/contacts/sender-proof";
import type { InboundMessage } from "~/conversations/inbound/inbound-message";

/** What a message has that is neither mail nor anything special, from a sender the channel vouches for. */
export const NOTHING_MORE: Omit<
  InboundMessage,
  "channel" | "externalId" | "sender" | "text" | "inboxAddress" | "receivedAt"
> = {
  senderName: null,
  senderProof: PROVEN_BY_CHANNEL,
  toAddresses: [],
  ccAddresses: [],
  subject: null,
  quotedText: null,
  html: null,
  automatic: "none",
  isQuiet: false,
  language: null,
  attachments: [],
  mailMessageId: null,
  references: [],
  replyToken: null,
  bounceOf: null,
  isRunning: true,
};
