import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { publishHint } from "~/realtime/publish-hint.server";

const LINK = `UPDATE visitors SET contact_id = $3::uuid WHERE shop_id = $1 AND id = $2::uuid AND contact_id IS DISTINCT FROM $3::uuid
  RETURNING id`;

/** Notes which contact a visitor is since they wrote, and tells their other tabs that there is a conversation now. */
export async function linkVisitor(
  tx: Transaction,
  shopId: ShopId,
  { visitorId, contactId }: { visitorId: string; contactId: string },
): Promise<void> {
  await runSql(tx, LINK, [shopId, visitorId, contactId]);
  publishHint(tx, { shopId, topic: `visitor:${visitorId}`, type: "conversation.started" });
}
