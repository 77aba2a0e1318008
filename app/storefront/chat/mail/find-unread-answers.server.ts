import { IS_OUT, MESSAGE_COLUMNS } from "~/channels/chat/chat-sql.server";
import type { ChatMessageRow } from "~/channels/chat/to-chat-message";
import { pool, type ShopId } from "~/database/db.server";

const MAX_ANSWERS = 50;

// Answers of people that the shopper has neither read nor been mailed.
const FIND = `
  SELECT ${MESSAGE_COLUMNS} FROM messages AS m
  JOIN conversations AS c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
  WHERE m.shop_id = $1 AND m.conversation_id = $2::uuid AND m.kind = 'outbound' AND m.channel = 'chat'
    AND m.author_staff_id IS NOT NULL AND m.mail_message_id IS NULL AND m.sequence > c.read_sequence AND ${IS_OUT}
  ORDER BY m.sequence LIMIT ${MAX_ANSWERS}`;

const FIND_MAIL_IDS = `
  SELECT mail_message_id AS id FROM messages WHERE shop_id = $1 AND conversation_id = $2::uuid AND mail_message_id IS NOT NULL
  ORDER BY sequence DESC LIMIT 20`;

/** The team's answers in a chat that nobody has read yet, oldest first. */
export async function findUnreadAnswers(
  shopId: ShopId,
  conversationId: string,
): Promise<ChatMessageRow[]> {
  const { rows } = await pool.query<ChatMessageRow>(FIND, [shopId, conversationId]);
  return rows;
}

/** Message-IDs of the conversation's mails so far, oldest first and each once. */
export async function findMailIds(shopId: ShopId, conversationId: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(FIND_MAIL_IDS, [shopId, conversationId]);
  return [...new Set(rows.map(({ id }) => id).toReversed())];
}
