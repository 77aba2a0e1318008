import type { Resource } from "~/commerce/mapping/mirror-resource";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { enqueue } from "~/jobs/enqueue.server";
import { importKey, importResourceJob } from "./import-resource.job";

const FIND = `SELECT resource FROM sync_states
  WHERE shop_id = $1 AND bulk_operation_id = $2 AND phase = 'importing'`;

/**
 * What follows from the webhook bulk_operations/finish: the import that waits for this bulk operation (a gid) looks at
 * once instead of at its next turn. Operations that are no import of ours are passed over.
 */
export async function noteExportFinished(
  tx: Transaction,
  shopId: ShopId,
  bulkOperationId: string,
): Promise<void> {
  const [waiting] = await runSql<{ resource: Resource }>(tx, FIND, [shopId, bulkOperationId]);
  if (!waiting) return;
  const { resource } = waiting;
  await enqueue(tx, importResourceJob, { shopId, resource }, { key: importKey(shopId, resource) });
}
