import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { z } from "zod";
import { downloadExport } from "~/commerce/import/download-export.server";
import { linesOf, readBlocks } from "~/commerce/import/read-blocks";
import { startExport } from "~/commerce/import/start-export.server";
import { waitForExport, type FinishedExport } from "~/commerce/import/wait-for-export.server";
import { gidNumber } from "~/commerce/mapping/gid";
import type { ObjectResource } from "~/commerce/mapping/mirror-resource";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { readDatabaseTime } from "~/commerce/mirror/read-database-time.server";
import { startCopy } from "~/commerce/mirror/start-copy.server";
import { enqueueRefresh } from "~/commerce/refresh/enqueue-refresh.server";
import { runSql } from "~/database/db.server";
import { withLongTransaction } from "~/database/transaction.server";
import { parseShopifyJson } from "~/shopify/admin-client-json";
import type { AdminClient } from "~/shopify/admin-client.server";
import { differencesSql } from "./differences-sql";
import { idExportQueries } from "./id-exports";
import { noteCompared } from "./note-compared.server";

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

/**
 * Compares the mirror's ids and times with those of an export of all ids, and has everything read again that is
 * missing, older or too much; the refresh then writes or deletes it. Gives the export when it still runs, for the
 * next attempt to go on with. Throws BulkRefusedError or ExportDeniedError where Shopify lets us have no export: the
 * comparison is then made page by page (compare-pages.server.ts).
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
  await withLongTransaction(async (tx) => {
    await loadIds(tx, finished);
    const sql = differencesSql(shop, resource, { listed: "exported_ids" });
    const rows = await runSql<{ id: string }>(tx, sql, [shop.id, running.startedAt]);
    await enqueueRefresh(tx, shop.id, { resource, ids: rows.map((row) => row.id) });
    await noteCompared(tx, shop.id, { resource, startedAt: running.startedAt });
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
  await runSql(
    tx,
    `CREATE TEMP TABLE exported_ids (id bigint NOT NULL, updated_at timestamptz NOT NULL, parts int)
     ON COMMIT DROP`,
  );
  if (url) {
    const stream = startCopy(tx, "COPY exported_ids (id, updated_at, parts) FROM STDIN");
    await pipeline(Readable.from(copyLines(url, fileSize)), stream);
  }
  await runSql(tx, "ANALYZE exported_ids");
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
