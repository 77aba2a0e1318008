import type pg from "pg";
import { orderLinesTable, productImagesTable } from "~/commerce/mapping/tables";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { lockMirror } from "~/commerce/mirror/lock-mirror.server";
import { deleteObjects } from "~/commerce/mirror/write-objects.server";
import { enqueueRefresh } from "~/commerce/refresh/enqueue-refresh.server";
import { sweepKey, sweepResourceJob } from "~/commerce/sweep/sweep-resource.job";
import { runSql } from "~/database/db.server";
import { withLongTransaction } from "~/database/transaction.server";
import { recordEvent } from "~/events/record-event.server";
import { enqueue } from "~/jobs/enqueue.server";
import { PROVISIONAL_POSITION } from "./position-counter";
import { ImportTakenOverError, type ImportRun } from "./write-batch.server";

const FINISH = `UPDATE sync_states SET phase = 'live', imported_at = now(), bulk_url = NULL, rows_expected = rows_loaded,
    page_cursor = NULL, failed_exports = 0,
    compared_at = import_started_at, error_code = NULL, error_message = NULL, failed_at = NULL
  WHERE shop_id = $1 AND resource = $2 AND bulk_operation_id = $3 AND phase = 'importing' RETURNING 1 AS finished`;
const TAKE_OVERTAKES = `DELETE FROM import_overtakes WHERE shop_id = $1 AND resource = $2 RETURNING object_id::text AS id`;

/**
 * Ends an import whose export, or whose last page, is stored: removes what the shop does not have any more, makes
 * positions count from 0, has everything that overtook the import read once more, and goes live.
 */
export async function finishImport(run: ImportRun, shop: MirroredShop): Promise<void> {
  const { shopId, resource, bulkOperationId } = run;
  await withLongTransaction(async (tx) => {
    await lockMirror(tx, shopId, resource);
    const [finished] = await runSql(tx, FINISH, [shopId, resource, bulkOperationId]);
    if (!finished) throw new ImportTakenOverError();
    await deleteVanished(tx, run, shop);
    if (resource === "orders")
      await countPositions(tx, shopId, { table: orderLinesTable.name, parent: "order_id" });
    if (resource === "products") {
      await countPositions(tx, shopId, { table: productImagesTable.name, parent: "product_id" });
    }
    const overtakes = await runSql<{ id: string }>(tx, TAKE_OVERTAKES, [shopId, resource]);
    await enqueueRefresh(tx, shopId, { resource, ids: overtakes.map((row) => row.id) });
    // Changes since the export began, whose webhooks may have come before we listened.
    await enqueue(tx, sweepResourceJob, { shopId, resource }, { key: sweepKey(shopId, resource) });
    await recordEvent(tx, shopId, {
      type: "sync.completed",
      actor: { kind: "system" },
      payload: { resource },
    });
  });
  // Millions of rows may be new: the planner must know before the first search, not when autovacuum gets to it.
  for (const { name } of [run.mirror.root, ...run.mirror.children.map((child) => child.table)]) {
    await withLongTransaction((tx) => runSql(tx, `ANALYZE ${name}`));
  }
}

/** What neither the export nor a refresh since then wrote is gone, except orders that Shopify only hides from us. */
async function deleteVanished(
  tx: pg.PoolClient,
  run: ImportRun,
  shop: MirroredShop,
): Promise<void> {
  const { mirror, resource, shopId, startedAt } = run;
  const isVisible =
    resource === "orders" && !shop.canReadAllOrders
      ? "AND created_at > $2::timestamptz - interval '59 days'"
      : "";
  const sql = `SELECT id::text AS id FROM ${mirror.root.name}
    WHERE shop_id = $1 AND synced_at < $2::timestamptz ${isVisible}`;
  const vanished = await runSql<{ id: string }>(tx, sql, [shopId, startedAt]);
  await deleteObjects(tx, shopId, { resource: mirror, ids: vanished.map((row) => row.id) });
}

/** Replaces provisional positions, where there are any. */
async function countPositions(
  tx: pg.PoolClient,
  shopId: number,
  { table, parent }: { table: string; parent: string },
): Promise<void> {
  const provisional = `SELECT ${parent} FROM ${table} WHERE shop_id = $1 AND position >= ${PROVISIONAL_POSITION}`;
  const sql = `UPDATE ${table} AS t SET position = counted.position
    FROM (SELECT ${parent}, id, row_number() OVER (PARTITION BY ${parent} ORDER BY position, id) - 1 AS position
      FROM ${table} WHERE shop_id = $1 AND ${parent} IN (${provisional})) AS counted
    WHERE t.shop_id = $1 AND t.${parent} = counted.${parent} AND t.id = counted.id AND t.position <> counted.position`;
  await runSql(tx, sql, [shopId]);
}
