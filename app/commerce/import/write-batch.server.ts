import { finished } from "node:stream/promises";
import type pg from "pg";
import type { MirrorResource, ObjectResource } from "~/commerce/mapping/mirror-resource";
import type { Table } from "~/commerce/mapping/table";
import { lockMirror } from "~/commerce/mirror/lock-mirror.server";
import {
  columnNames,
  deleteOldChildrenSql,
  mergeChildrenSql,
  mergeRootsSql,
  notOvertakenSql,
} from "~/commerce/mirror/merge-sql";
import { startCopy } from "~/commerce/mirror/start-copy.server";
import { runSql, type ShopId } from "~/database/db.server";
import { withLongTransaction } from "~/database/transaction.server";
import { publishHint } from "~/realtime/publish-hint.server";
import type { CopyBatch } from "./copy-batch";

/** The import that a process is at; a batch is stored only as the continuation of what is already stored of it. */
export interface ImportRun {
  shopId: ShopId;
  resource: ObjectResource;
  mirror: MirrorResource;
  bulkOperationId: string;
  /** When the import began, ISO: `synced_at` of every row it writes. */
  startedAt: string;
}

/** Somebody else continued this import, or the shop uninstalled the app: there is nothing left to do here. */
export class ImportTakenOverError extends Error {
  override readonly name = "ImportTakenOverError";
}

/** How a batch is stored: straight into the tables, or merged with what they have. */
export type WriteMode = "append" | "merge";

const UNIQUE_VIOLATION = "23505";

const ADVANCE = `UPDATE sync_states AS s SET bytes_loaded = $5, rows_loaded = rows_loaded + $6,
    error_code = NULL, error_message = NULL, failed_at = NULL
  FROM shops AS shop WHERE shop.id = s.shop_id AND shop.uninstalled_at IS NULL
    AND s.shop_id = $1 AND s.resource = $2 AND s.phase = 'importing'
    AND s.bulk_operation_id = $3 AND s.bytes_loaded = $4
  RETURNING 1 AS advanced`;
const FIND_OVERTAKEN = `SELECT 1 FROM import_overtakes
  WHERE shop_id = $1 AND resource = $2 AND object_id = ANY($3::bigint[]) LIMIT 1`;

const tablesOf = (mirror: MirrorResource): Table[] => [
  mirror.root,
  ...mirror.children.map((child) => child.table),
];

/**
 * Stores a batch and how far the import is now, in one transaction: a kill at any moment leaves both or neither.
 * Gives the mode to try first for the next batch: appending is given up for good once rows were already there.
 */
export async function writeBatch(
  run: ImportRun,
  batch: CopyBatch,
  { startOffset, mode }: { startOffset: number; mode: WriteMode },
): Promise<WriteMode> {
  try {
    await withLongTransaction(async (tx) => {
      await advance(tx, run, { batch, startOffset });
      const isAppend = mode === "append" && !(await isOvertaken(tx, run, batch));
      if (isAppend)
        for (const table of tablesOf(run.mirror))
          await copyInto(tx, table, { target: table.name, batch });
      else await mergeBatch(tx, run, batch);
    });
    return mode;
  } catch (error) {
    const isConflict = error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION;
    if (mode === "merge" || !isConflict) throw error;
    return writeBatch(run, batch, { startOffset, mode: "merge" });
  }
}

async function advance(
  tx: pg.PoolClient,
  { shopId, resource, bulkOperationId }: ImportRun,
  { batch, startOffset }: { batch: CopyBatch; startOffset: number },
): Promise<void> {
  await lockMirror(tx, shopId, resource);
  const values = [shopId, resource, bulkOperationId, startOffset, batch.endOffset, batch.lines];
  const [advanced] = await runSql(tx, ADVANCE, values);
  if (!advanced) throw new ImportTakenOverError();
  publishHint(tx, { shopId, topic: "sync", type: "sync.progressed" });
}

/** Whether an object of the batch was read by itself since the import began, and is newer in the mirror or deleted. */
async function isOvertaken(tx: pg.PoolClient, run: ImportRun, batch: CopyBatch): Promise<boolean> {
  const overtaken = await runSql(tx, FIND_OVERTAKEN, [
    run.shopId,
    run.resource,
    [...batch.rootIds],
  ]);
  return overtaken.length > 0;
}

async function copyInto(
  tx: pg.PoolClient,
  table: Table,
  { target, batch }: { target: string; batch: CopyBatch },
): Promise<void> {
  const rows = batch.rowsOf(table);
  if (rows.length === 0) return;
  const stream = startCopy(tx, `COPY ${target} (${columnNames(table).join(", ")}) FROM STDIN`);
  // The batch is in memory whole: to wait for the socket between its pieces would only let the database stand idle.
  for (const piece of rows) stream.write(piece);
  stream.end();
  await finished(stream);
}

/** Through temporary tables: rows replace older ones, children of an object that did not win are left out. */
async function mergeBatch(tx: pg.PoolClient, run: ImportRun, batch: CopyBatch): Promise<void> {
  const { mirror, resource, shopId, startedAt } = run;
  for (const table of tablesOf(mirror)) {
    await runSql(tx, `CREATE TEMP TABLE import_${table.name} (LIKE ${table.name}) ON COMMIT DROP`);
    await copyInto(tx, table, { target: `import_${table.name}`, batch });
    await runSql(tx, `ANALYZE import_${table.name}`);
  }
  const source = (table: Table) => `import_${table.name}`;
  const sql = mergeRootsSql(mirror, source(mirror.root), notOvertakenSql("$1"));
  const written = await runSql<{ id: string }>(tx, sql, [resource]);
  const ids = written.map((row) => row.id);
  for (const child of mirror.children) {
    await runSql(tx, deleteOldChildrenSql(child, source(child.table)), [shopId, ids]);
    const options = { source: source(child.table), readAt: "$1::timestamptz" };
    await runSql(tx, mergeChildrenSql(mirror, child, options), [startedAt]);
  }
}
