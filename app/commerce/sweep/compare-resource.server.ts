import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { z } from "zod";
import { runSql } from "~/db.server";
import type { AdminClient } from "~/shopify/admin-client.server";
import { parseShopifyJson } from "~/shopify/admin-client-json";
import { withSqlTransaction } from "~/transaction.server";
import { downloadExport } from "../import/download-export.server";
import { linesOf, readBlocks } from "../import/read-blocks";
import { startExport } from "../import/start-export.server";
import { type FinishedExport, waitForExport } from "../import/wait-for-export.server";
import { gidNumber } from "../mapping/gid";
import { mirrorResources, type ObjectResource } from "../mapping/mirror-resource";
import { enqueueRefresh } from "../refresh/enqueue-refresh.server";
import type { MirroredShop } from "../sync/find-mirrored-shop.server";
import { readDatabaseTime } from "../sync/read-database-time.server";
import { idExportQueries } from "./id-exports";

/** An export of ids that was started, and when. */
export interface IdExport {
  bulkOperationId: string;
  startedAt: string;
}

const PATIENCE_MS = 15_000;
const BLOCK_BYTES = 1024 * 1024;
const lineSchema = z.object({
  id: z.string(),
  updatedAt: z.string(),
  /** Of an inventory item: how many levels it has. */
  locationsCount: z.object({ count: z.number().int() }).nullish(),
  /** Of a customer: an UnsignedInt64, a string. */
  numberOfOrders: z.string().regex(/^\d+$/).optional(),
});

// What an object has of others changes without a trace in its own time: a level that was disconnected; an order that
// was deleted before it was ever read.
const OTHER_PARTS: Partial<Record<ObjectResource, string>> = {
  inventory: `e.parts <> (SELECT count(*) FROM inventory_levels AS l
    WHERE l.shop_id = $1 AND l.inventory_item_id = e.id)`,
  customers: `e.parts <> m.number_of_orders`,
};

const NOTE_COMPARED = `UPDATE sync_states SET compared_at = $3 WHERE shop_id = $1 AND resource = $2`;

/**
 * Compares the mirror's ids and times with those of an export of all ids, and has everything read again that is
 * missing, older or too much; the refresh then writes or deletes it. Gives the export when it still runs, for the
 * next attempt to go on with.
 */
export async function compareResource(
  client: AdminClient,
  shop: MirroredShop,
  request: { resource: ObjectResource; running: IdExport | undefined },
): Promise<IdExport | null> {
  const { resource } = request;
  const running = request.running ?? (await startIdExport(client, resource));
  const finished = await waitForExport(client, running.bulkOperationId, {
    resource,
    patienceMs: PATIENCE_MS,
  });
  if (!finished) return running;
  await withSqlTransaction(async (tx) => {
    await loadIds(tx, finished);
    const ids = await findDifferences(tx, shop, { resource, startedAt: running.startedAt });
    await enqueueRefresh(tx, shop.id, { resource, ids });
    await runSql(tx, NOTE_COMPARED, [shop.id, resource, running.startedAt]);
  });
  return null;
}

async function startIdExport(client: AdminClient, resource: ObjectResource): Promise<IdExport> {
  const startedAt = await readDatabaseTime();
  return {
    startedAt,
    bulkOperationId: await startExport(client, { resource, query: idExportQueries[resource] }),
  };
}

async function loadIds(tx: pg.PoolClient, { url, fileSize }: FinishedExport): Promise<void> {
  await tx.query(
    `CREATE TEMP TABLE exported_ids (id bigint NOT NULL, updated_at timestamptz NOT NULL, parts int)
     ON COMMIT DROP`,
  );
  if (url) {
    const stream = tx.query(copyFrom("COPY exported_ids (id, updated_at, parts) FROM STDIN"));
    await pipeline(Readable.from(copyLines(url, fileSize)), stream);
  }
  await tx.query("ANALYZE exported_ids");
}

async function* copyLines(url: string, fileSize: number | null): AsyncGenerator<string> {
  const chunks = downloadExport(url, { startOffset: 0, fileSize });
  for await (const block of readBlocks(chunks, 0, BLOCK_BYTES)) {
    yield [...linesOf(block)]
      .map((line) => lineSchema.parse(parseShopifyJson(line)))
      .map(({ id, updatedAt, locationsCount, numberOfOrders }) => {
        const parts = locationsCount?.count ?? numberOfOrders ?? "\\N";
        return `${gidNumber(id)}\t${updatedAt}\t${parts}\n`;
      })
      .join("");
  }
}

async function findDifferences(
  tx: pg.PoolClient,
  shop: MirroredShop,
  { resource, startedAt }: { resource: ObjectResource; startedAt: string },
): Promise<string[]> {
  const mirror = mirrorResources[resource].root.name;
  // Shopify hides older orders from an app without read_all_orders: their absence means nothing.
  const isVisible =
    resource === "orders" && !shop.canReadAllOrders
      ? "AND m.created_at > $2::timestamptz - interval '59 days'"
      : "";
  const otherParts = OTHER_PARTS[resource];
  const sql = `
    SELECT e.id::text AS id FROM exported_ids AS e LEFT JOIN ${mirror} AS m ON m.shop_id = $1 AND m.id = e.id
    WHERE m.id IS NULL OR m.updated_at < e.updated_at ${otherParts ? `OR ${otherParts}` : ""}
    UNION
    SELECT m.id::text FROM ${mirror} AS m
    WHERE m.shop_id = $1 AND m.synced_at < $2::timestamptz ${isVisible}
      AND NOT EXISTS (SELECT 1 FROM exported_ids AS e WHERE e.id = m.id)`;
  const rows = await runSql<{ id: string }>(tx, sql, [shop.id, startedAt]);
  return rows.map((row) => row.id);
}
