import { runSql, type ShopId, type Transaction } from "~/database/db.server";

const FORGET = `DELETE FROM order_links WHERE shop_id = $1 AND conversation_id = $2::uuid AND decided_by IS NULL`;

/** Drops what was matched by itself, for when somebody else turns out to have written; what agents decided stands. */
export async function forgetMatches(
  tx: Transaction,
  shopId: ShopId,
  conversationId: string,
): Promise<void> {
  await runSql(tx, FORGET, [shopId, conversationId]);
}
