import { changeIfThere } from "~/conversations/state/change-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";

interface MailedMessages {
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

/** Notes in `tx` that answers of a chat which were not read there went out by mail. Records `message.mailed`. */
export async function markMailed(
  tx: Transaction,
  shopId: ShopId,
  mailed: MailedMessages,
): Promise<void> {
  const { conversationId, messageIds, mailMessageId, email } = mailed;
  const values = [shopId, conversationId, messageIds, mailMessageId, email];
  const marked = await runSql(tx, MARK, values);
  if (marked.length === 0) return;
  const cause = { type: "chat-mailed", to: email } as const;
  await changeIfThere(tx, shopId, conversationId, cause, { actor: { kind: "system" } });
}
