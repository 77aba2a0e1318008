import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { authorNameOf } from "../contacts/author-name";
import type { InboundMessage } from "./inbound-message";
import { insertAttachment } from "./insert-attachment.server";
import { newId } from "~/lib/new-id";

const INSERT_MESSAGE = `
  INSERT INTO messages (shop_id, id, conversation_id, channel, kind, external_id, mail_message_id, author_name,
    from_address, to_addresses, cc_addresses, subject, text, quoted_text, html, automatic, language, created_at,
    sender_proof)
  VALUES ($1, $2::uuid, $3::uuid, $4, 'inbound', $5, $6, $7, $8, $9::text[], $10::text[], $11, $12, $13, $14, $15, $16,
    $17::timestamptz, $18::jsonb)`;

/** Adds the message with its attachments to the conversation. Gives its id. */
export async function insertInboundMessage(
  tx: Transaction,
  shopId: ShopId,
  conversationId: string,
  message: InboundMessage,
): Promise<string> {
  const id = newId();
  await runSql(tx, INSERT_MESSAGE, [
    shopId,
    id,
    conversationId,
    message.channel,
    message.externalId,
    message.mailMessageId,
    authorNameOf(message),
    message.sender?.value ?? null,
    message.toAddresses,
    message.ccAddresses,
    message.subject,
    message.text,
    message.quotedText,
    message.html,
    message.automatic,
    message.language,
    message.receivedAt.toISOString(),
    JSON.stringify(message.senderProof),
  ]);
  for (const file of message.attachments)
    await insertAttachment(tx, shopId, { ...file, messageId: id });
  return id;
}
