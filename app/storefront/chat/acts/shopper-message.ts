import { externalIdOf } from "~/channels/chat/to-chat-message";
import { PROVEN_BY_CHANNEL } from "~/conversations/contacts/sender-proof";
import type { InboundAttachment, InboundMessage } from "~/conversations/inbound/inbound-message";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";

interface NewShopperMessage {
  clientId: string;
  text: string;
  attachments?: InboundAttachment[];
}

/** What a visitor says, as conversations take it in. */
export function toInboundMessage(
  { visitor }: Pick<ChatCaller, "visitor">,
  { clientId, text, attachments = [] }: NewShopperMessage,
): InboundMessage {
  return {
    channel: "chat",
    externalId: externalIdOf(visitor.id, clientId),
    sender: { kind: "visitor", value: visitor.id },
    senderName: visitor.name,
    senderProof: PROVEN_BY_CHANNEL,
    toAddresses: [],
    ccAddresses: [],
    subject: null,
    text,
    quotedText: null,
    html: null,
    automatic: "none",
    isQuiet: false,
    language: visitor.locale,
    attachments,
    inboxAddress: "chat",
    mailMessageId: null,
    references: [],
    replyToken: null,
    bounceOf: null,
    isRunning: true,
    receivedAt: new Date(),
  };
}
