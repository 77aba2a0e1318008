import { RUNNING_CHAT } from "~/channels/chat/chat-sql.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";

const FIND = `SELECT c.id::text AS "conversationId", c.contact_id::text AS "contactId" FROM visitors AS v ${RUNNING_CHAT} ON true
  WHERE v.shop_id = $1 AND v.id = $2::uuid`;

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
