import { runSql, type ShopId, type Transaction } from "~/database/db.server";

// By the order in which they were stored: the index has it, and nobody's clock can keep a window open.
const FIND = `SELECT created_at AS at FROM messages
  WHERE shop_id = $1 AND conversation_id = $2::uuid AND kind = 'inbound' AND channel = $3
  ORDER BY sequence DESC LIMIT 1`;

/** When a conversation's contact last wrote by a channel; null: never. */
export async function findLastReceived(
  tx: Transaction,
  shopId: ShopId,
  { conversationId, channel }: { conversationId: string; channel: string },
): Promise<Date | null> {
  const [row] = await runSql<{ at: Date }>(tx, FIND, [shopId, conversationId, channel]);
  return row?.at ?? null;
}
