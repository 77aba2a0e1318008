import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import type { PartsState } from "./outbound-parts.server";

// An attempt under way ends by itself, unless it has failed already. Forward only: a state that comes late changes nothing.
const ADVANCE = `
  UPDATE outbound_deliveries AS d SET state = $3, error_code = $4, error_message = $5
  FROM messages AS m
  WHERE d.shop_id = $1 AND d.message_id = $2::uuid AND m.shop_id = d.shop_id AND m.id = d.message_id
    AND CASE $3 WHEN 'failed' THEN d.state IN ('sending', 'sent', 'delivered')
      WHEN 'read' THEN d.state IN ('sent', 'delivered')
      WHEN 'delivered' THEN d.state = 'sent' ELSE false END
  RETURNING m.conversation_id::text AS "conversationId"`;

/** Moves a delivery forward to what was reported of it. Gives its conversation; null when that was no news. */
export async function advanceDelivery(
  tx: Transaction,
  shopId: ShopId,
  { messageId, state, code, reason }: PartsState & { messageId: string },
): Promise<{ conversationId: string } | null> {
  const values = [shopId, messageId, state, code, reason];
  const [row] = await runSql<{ conversationId: string }>(tx, ADVANCE, values);
  return row ?? null;
}
