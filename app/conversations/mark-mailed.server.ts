import { runSql, type ShopId } from "../db.server";
import { recordEvent } from "../events/record-event.server";
import { newId } from "../lib/new-id";
import { withTransaction } from "../transaction.server";

interface Mailed {
  conversationId: string;
  messageIds: string[];
  /** Message-ID of the mail, with its brackets. */
  mailMessageId: string;
  email: string;
}

// The address takes part in the conversation from now on: an answer from it finds its way back.
const MARK = `
  UPDATE messages SET mail_message_id = $4, to_addresses = to_addresses || $5::text
  WHERE shop_id = $1 AND conversation_id = $2::uuid AND id = ANY ($3::uuid[]) AND mail_message_id IS NULL RETURNING id`;
const INSERT_LINE = `INSERT INTO messages (shop_id, id, conversation_id, channel, kind, author_name, text)
  VALUES ($1, $2::uuid, $3::uuid, 'chat', 'event', '', $4)`;
const COUNT_UP = `UPDATE conversations SET version = version + 1 WHERE shop_id = $1 AND id = $2::uuid`;

/** Notes that answers of a chat which were not read there went out by mail. Records `conversation.updated`. */
export async function markMailed(shopId: ShopId, mailed: Mailed): Promise<void> {
  const { conversationId, messageIds, mailMessageId, email } = mailed;
  await withTransaction(async (tx) => {
    const values = [shopId, conversationId, messageIds, mailMessageId, email];
    const marked = await runSql(tx, MARK, values);
    if (marked.length === 0) return;
    const text = `Not read in the chat, so it was sent by e-mail to ${email}.`;
    await runSql(tx, INSERT_LINE, [shopId, newId(), conversationId, text]);
    await runSql(tx, COUNT_UP, [shopId, conversationId]);
    await recordEvent(tx, shopId, {
      type: "conversation.updated",
      actor: { kind: "system" },
      payload: { conversationId },
    });
  });
}
