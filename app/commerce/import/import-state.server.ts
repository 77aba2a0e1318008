import { pool, runSql, type ShopId } from "~/db.server";
import { publishHint } from "~/realtime/publish-hint.server";
import { withSqlTransaction } from "~/transaction.server";
import type { ObjectResource } from "../mapping/mirror-resource";

const NOTE_STARTED = `UPDATE sync_states SET bulk_operation_id = $3, bulk_url = NULL, bytes_loaded = 0, rows_loaded = 0,
    rows_expected = NULL, import_started_at = $4
  WHERE shop_id = $1 AND resource = $2 AND phase = 'importing' AND bulk_operation_id IS NULL`;
const NOTE_EXPECTED = `UPDATE sync_states SET rows_expected = $4, bulk_url = $5
  WHERE shop_id = $1 AND resource = $2 AND bulk_operation_id = $3`;
const NOTE_LOST = `UPDATE sync_states SET bulk_operation_id = NULL, bulk_url = NULL, bytes_loaded = 0, rows_loaded = 0,
    rows_expected = NULL
  WHERE shop_id = $1 AND resource = $2 AND bulk_operation_id = $3`;

/** An export that runs, or the last one that did. */
interface RunningExport {
  resource: ObjectResource;
  bulkOperationId: string;
}

/** Remembers the export that was just started. False when another process was faster: then its export counts. */
export async function noteExportStarted(
  shopId: ShopId,
  started: RunningExport & { startedAt: string },
): Promise<boolean> {
  const values = [shopId, started.resource, started.bulkOperationId, started.startedAt];
  const { rowCount } = await pool.query(NOTE_STARTED, values);
  return rowCount === 1;
}

/** Remembers how many objects the export has; its address once it is finished. */
export async function noteExportProgress(
  shopId: ShopId,
  progress: RunningExport & { objectCount: number; url: string | null },
): Promise<void> {
  const { resource, bulkOperationId, objectCount, url } = progress;
  await withSqlTransaction(async (tx) => {
    await runSql(tx, NOTE_EXPECTED, [shopId, resource, bulkOperationId, objectCount, url]);
    publishHint(tx, { shopId, topic: "sync", type: "sync.progressed" });
  });
}

/** Forgets an export that cannot be loaded (any further), so that the next attempt starts another. */
export async function noteExportLost(shopId: ShopId, lost: RunningExport): Promise<void> {
  await pool.query(NOTE_LOST, [shopId, lost.resource, lost.bulkOperationId]);
}
