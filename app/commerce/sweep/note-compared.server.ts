import type { ObjectResource } from "~/commerce/mapping/mirror-resource";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";

const NOTE_COMPARED = `UPDATE sync_states SET compared_at = $3 WHERE shop_id = $1 AND resource = $2`;

/** Remembers in `tx` that the mirror's ids were compared with a list that began at `startedAt`. */
export async function noteCompared(
  tx: Transaction,
  shopId: ShopId,
  { resource, startedAt }: { resource: ObjectResource; startedAt: string },
): Promise<void> {
  await runSql(tx, NOTE_COMPARED, [shopId, resource, startedAt]);
}
