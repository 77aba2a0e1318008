import { pool, type ShopId } from "~/database/db.server";
import { matchMessage } from "./match-message.server";

const MAX_MESSAGES = 50;

const FIND_MESSAGES = `SELECT id::text FROM (
    SELECT id, created_at FROM messages WHERE shop_id = $1 AND conversation_id = $2::uuid AND kind = 'inbound'
    ORDER BY created_at DESC, id DESC LIMIT ${MAX_MESSAGES}) AS newest ORDER BY created_at, id`;

/** Matches a conversation's newest 50 messages again, oldest first: for when it is known better who wrote them. */
export async function rematchConversation(shopId: ShopId, conversationId: string): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(FIND_MESSAGES, [shopId, conversationId]);
  for (const { id } of rows) await matchMessage(shopId, id);
}
