import type { Resource } from "~/commerce/mapping/mirror-resource";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('mirror ' || $2, $1))`;

/**
 * Makes writers of one resource of a shop take turns until `tx` ends. They are short: a batch of an import, or a
 * batch of refreshed objects. Without it two of them could wait for each other's rows.
 */
export async function lockMirror(
  tx: Transaction,
  shopId: ShopId,
  resource: Resource,
): Promise<void> {
  await runSql(tx, LOCK, [shopId, resource]);
}
