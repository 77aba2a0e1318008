import { runSql, type ShopId, type Transaction } from "../../db.server";

const FIND = `SELECT c.id::text AS "conversationId", c.contact_id::text AS "contactId"
  FROM visitors AS v JOIN conversations AS c ON c.shop_id = v.shop_id AND c.contact_id = v.contact_id AND c.channel = 'chat'
  WHERE v.shop_id = $1 AND v.id = $2::uuid ORDER BY c.last_activity_at DESC LIMIT 1`;

/** The visitor's running conversation, inside `tx`; null until they said something. */
export async function linkedConversation(
  tx: Transaction,
  shopId: ShopId,
  visitorId: string,
): Promise<{ conversationId: string; contactId: string } | null> {
  const [row] = await runSql<{ conversationId: string; contactId: string }>(tx, FIND, [
    shopId,
    visitorId,
  ]);
  return row ?? null;
}
