import { authorNameOf } from "~/conversations/contacts/author-name";
import { insertMessage } from "~/conversations/timeline/insert-messages.server";
import type { ShopId, Transaction } from "~/database/db.server";
import type { InboundMessage } from "./inbound-message";
import { insertAttachment } from "./insert-attachment.server";

/** Adds the message with its attachments to the conversation. Gives its id. */
export async function insertInboundMessage(
  tx: Transaction,
  shopId: ShopId,
  conversationId: string,
  message: InboundMessage,
): Promise<string> {
  const { sender, receivedAt, attachments, ...said } = message;
  const id = await insertMessage(tx, shopId, {
    conversationId,
    channel: said.channel,
    kind: "inbound",
    externalId: said.externalId,
    mailMessageId: said.mailMessageId,
    authorName: authorNameOf(message),
    fromAddress: sender?.value ?? null,
    toAddresses: said.toAddresses,
    ccAddresses: said.ccAddresses,
    subject: said.subject,
    text: said.text,
    quotedText: said.quotedText,
    html: said.html,
    automatic: said.automatic,
    language: said.language,
    senderProof: said.senderProof,
    forwarded: said.forwarded ?? null,
    createdAt: receivedAt,
  });
  for (const file of attachments) await insertAttachment(tx, shopId, { ...file, messageId: id });
  return id;
}
