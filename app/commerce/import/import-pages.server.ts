import type pg from "pg";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { lockMirror } from "~/commerce/mirror/lock-mirror.server";
import { readDatabaseTime } from "~/commerce/mirror/read-database-time.server";
import { writeObjects } from "~/commerce/mirror/write-objects.server";
import { READ_SIZE, readObjects, type ReadObjects } from "~/commerce/refresh/read-objects.server";
import { findSyncState } from "~/commerce/sync/sync-state.server";
import { runSql } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { publishHint } from "~/realtime/publish-hint.server";
import type { AdminClient } from "~/shopify/admin-client.server";
import { noteExportLost } from "./import-state.server";
import { listPage } from "./list-page.server";
import { ImportTakenOverError, type ImportRun } from "./write-batch.server";

const ADVANCE = `UPDATE sync_states AS s SET page_cursor = $5, rows_loaded = rows_loaded + $6,
    error_code = NULL, error_message = NULL, failed_at = NULL
  FROM shops AS shop WHERE shop.id = s.shop_id AND shop.uninstalled_at IS NULL
    AND s.shop_id = $1 AND s.resource = $2 AND s.phase = 'importing'
    AND s.bulk_operation_id = $3 AND s.page_cursor IS NOT DISTINCT FROM $4
  RETURNING 1 AS advanced`;

/**
 * Goes on with an import that reads page by page, from wherever it stopped, until all pages are stored (true) or
 * `until` (ms since the epoch) has passed (false). Each page is read with everything that belongs to its objects, as
 * a refresh reads them, and stored in one transaction with the place of the next. Throws ImportTakenOverError, or
 * AppErrors; what was stored until then is kept, and a later call goes on behind it.
 */
export async function importPages(
  client: AdminClient,
  shop: MirroredShop,
  { run, until }: { run: ImportRun; until: number },
): Promise<boolean> {
  const state = await findSyncState(run.shopId, run.resource);
  if (state?.bulkOperationId !== run.bulkOperationId) throw new ImportTakenOverError();
  let cursor = state.pageCursor;
  for (;;) {
    const page = await readNextPage(client, run, cursor);
    if (page.endCursor === null) return true;
    const readAt = await readDatabaseTime();
    const scope = { shopId: run.shopId, readAt, orderNameFormat: shop.orderNameFormat };
    const ids = page.objects.map(({ id }) => id);
    const read = await readObjects(client, run.resource, { ids, scope });
    const place = { from: cursor, to: page.endCursor };
    await withSqlTransaction((tx) => storePage(tx, run, { read, readAt, place }));
    cursor = page.endCursor;
    if (page.isLast) return true;
    if (Date.now() > until) return false;
  }
}

async function readNextPage(client: AdminClient, run: ImportRun, after: string | null) {
  try {
    return await listPage(client, run.resource, { first: READ_SIZE[run.resource], after });
  } catch (error) {
    const code = error instanceof AppError ? error.code : null;
    // A place that Shopify knows no more would be refused for ever. And when not even the first page may be read, the
    // permission that is missing may have been all that was missing: the next attempt asks for an export again.
    if (after === null ? code === "FORBIDDEN" : code === "VENDOR_REJECTED")
      await noteExportLost(run.shopId, { ...run, failures: 0 });
    throw error;
  }
}

interface StoredPage {
  read: ReadObjects;
  readAt: string;
  place: { from: string | null; to: string };
}

async function storePage(tx: pg.PoolClient, run: ImportRun, page: StoredPage): Promise<void> {
  const { shopId, resource, mirror, bulkOperationId } = run;
  const { read, readAt, place } = page;
  await lockMirror(tx, shopId, resource);
  const count = read.foundIds.length;
  const values = [shopId, resource, bulkOperationId, place.from, place.to, count];
  const [advanced] = await runSql(tx, ADVANCE, values);
  if (!advanced) throw new ImportTakenOverError();
  // What was refreshed since the import began may be deleted by now; the end of the import reads it once more.
  await writeObjects(tx, shopId, {
    resource: mirror,
    rows: read.rows,
    readAt,
    unlessOvertaken: resource,
  });
  publishHint(tx, { shopId, topic: "sync", type: "sync.progressed" });
}
