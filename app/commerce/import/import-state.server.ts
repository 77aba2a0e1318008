import type { ObjectResource } from "~/commerce/mapping/mirror-resource";
import { pool, runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { publishHint } from "~/realtime/publish-hint.server";

const NOTE_STARTED = `UPDATE sync_states SET bulk_operation_id = $3, bulk_url = NULL, bytes_loaded = 0, rows_loaded = 0,
    rows_expected = $5, page_cursor = NULL, import_started_at = $4
  WHERE shop_id = $1 AND resource = $2 AND phase = 'importing' AND bulk_operation_id IS NULL`;
const NOTE_EXPECTED = `UPDATE sync_states SET rows_expected = $4, bulk_url = $5
  WHERE shop_id = $1 AND resource = $2 AND bulk_operation_id = $3`;
const NOTE_LOST = `UPDATE sync_states SET bulk_operation_id = NULL, bulk_url = NULL, bytes_loaded = 0, rows_loaded = 0,
    rows_expected = NULL, page_cursor = NULL, failed_exports = $4
  WHERE shop_id = $1 AND resource = $2 AND bulk_operation_id = $3`;

/** An export that runs, or the last one that did. */
interface RunningExport {
  resource: ObjectResource;
  bulkOperationId: string;
}

interface StartedExport extends RunningExport {
  startedAt: string;
  /** How many objects there will be, as far as that is known already. */
  objectCount?: number | null;
}

/** Remembers the export that was just started. False when another process was faster: then its export counts. */
export async function noteExportStarted(shopId: ShopId, started: StartedExport): Promise<boolean> {
  const { resource, bulkOperationId, startedAt, objectCount = null } = started;
  const values = [shopId, resource, bulkOperationId, startedAt, objectCount];
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

/**
 * Forgets an export that cannot be loaded (any further), so that the next attempt starts another. `failures` is how
 * many of this import have failed by now.
 */
export async function noteExportLost(
  shopId: ShopId,
  lost: RunningExport & { failures: number },
): Promise<void> {
  await pool.query(NOTE_LOST, [shopId, lost.resource, lost.bulkOperationId, lost.failures]);
}
