import { OBJECT_RESOURCES } from "~/commerce/mapping/mirror-resource";
import { refreshShop } from "~/commerce/refresh/refresh-shop.server";
import { runSql } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { recordEvent } from "~/events/record-event.server";
import { enqueue } from "~/jobs/enqueue.server";
import type { AdminClient } from "~/shopify/admin-client.server";
import { importKey, importResourceJob } from "./import-resource.job";

const FINISH = `UPDATE sync_states SET phase = 'live', imported_at = now(), rows_loaded = 1, rows_expected = 1,
    last_sweep_at = now(), error_code = NULL, error_message = NULL, failed_at = NULL
  WHERE shop_id = $1 AND resource = 'shop'`;
const FIND_IMPORTING = `SELECT resource FROM sync_states WHERE shop_id = $1 AND phase = 'importing'`;

/**
 * Imports the shop's own facts, then lets the imports of its objects begin: how order names are written and in which
 * currency amounts are must be known first.
 */
export async function importShop(client: AdminClient): Promise<"done"> {
  const { shopId } = client;
  await refreshShop(client);
  await withSqlTransaction(async (tx) => {
    await runSql(tx, FINISH, [shopId]);
    const importing = await runSql<{ resource: string }>(tx, FIND_IMPORTING, [shopId]);
    const waiting = new Set(importing.map((row) => row.resource));
    for (const resource of OBJECT_RESOURCES.filter((name) => waiting.has(name))) {
      const options = { key: importKey(shopId, resource), keyMode: "preserve_run_at" } as const;
      await enqueue(tx, importResourceJob, { shopId, resource }, options);
    }
    const payload = { resource: "shop" };
    await recordEvent(tx, shopId, { type: "sync.completed", actor: { kind: "system" }, payload });
  });
  return "done";
}
