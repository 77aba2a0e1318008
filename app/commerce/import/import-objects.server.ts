import { mirrorResources, type ObjectResource } from "~/commerce/mapping/mirror-resource";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { readDatabaseTime } from "~/commerce/mirror/read-database-time.server";
import { countAtShopify } from "~/commerce/sweep/count-objects.server";
import { importWayOf, toPagesId } from "~/commerce/sync/import-way";
import { findSyncState } from "~/commerce/sync/sync-state.server";
import { newId } from "~/lib/new-id";
import type { AdminClient } from "~/shopify/admin-client.server";
import { DamagedExportError } from "./copy-batch";
import { ExportExpiredError } from "./download-export.server";
import { describeDamagedExport, describeFailedExport } from "./export-words";
import { exportQueries } from "./exports";
import { finishImport } from "./finish-import.server";
import { importPages } from "./import-pages.server";
import { noteExportLost, noteExportProgress, noteExportStarted } from "./import-state.server";
import { loadExport } from "./load-export.server";
import { BulkRefusedError, startExport } from "./start-export.server";
import {
  ExportDeniedError,
  ExportFailedError,
  waitForExport,
  type FinishedExport,
} from "./wait-for-export.server";
import { ImportTakenOverError, type ImportRun } from "./write-batch.server";

export interface ImportOptions {
  /** How long to wait for a running export before giving way to other work, 10 s unless given. */
  patienceMs?: number;
  /** How long to read page by page before giving way to other work, 20 s unless given. */
  pagesMs?: number;
  /** See loadExport. */
  blockBytes?: number;
  stallMs?: number;
  retryDelayMs?: number;
}

/** done: live, or nothing to do. waiting: Shopify still makes the export; look again later. more: go on at once. */
export type ImportProgress = "done" | "waiting" | "more";

/** After so many exports of an import that failed, whatever the reason, its objects are read page by page. */
const MAX_FAILED_EXPORTS = 3;

/**
 * Brings the import of a resource forward from wherever it stopped: starts the export, waits for it, streams its file
 * behind what is already stored, finishes. Where Shopify lets us have no export, it reads page by page, and a later
 * import tries the export again. Throws AppErrors whose words the sync page shows; calling it again goes on.
 */
export async function importObjects(
  client: AdminClient,
  shop: MirroredShop,
  request: { resource: ObjectResource } & ImportOptions,
): Promise<ImportProgress> {
  const { resource } = request;
  try {
    const run = await findOrStartRun(client, shop, resource);
    if (!run) return "done";
    if (importWayOf(run.bulkOperationId) === "pages")
      return await importByPages(client, shop, { run, options: request });
    return await loadWhenFinished(client, shop, { run, options: request });
  } catch (error) {
    // Whoever has taken over does what is left.
    if (error instanceof ImportTakenOverError) return "done";
    throw error;
  }
}

async function findOrStartRun(
  client: AdminClient,
  shop: MirroredShop,
  resource: ObjectResource,
): Promise<ImportRun | null> {
  const mirror = mirrorResources[resource];
  const state = await findSyncState(shop.id, resource);
  if (state?.phase !== "importing") return null;
  if (state.bulkOperationId && state.importStartedAt) {
    const startedAt = state.importStartedAt.toISOString();
    return { shopId: shop.id, resource, mirror, bulkOperationId: state.bulkOperationId, startedAt };
  }
  const startedAt = await readDatabaseTime();
  const gid = state.failedExports < MAX_FAILED_EXPORTS ? await tryExport(client, resource) : null;
  const bulkOperationId = gid ?? toPagesId(newId());
  const objectCount = gid ? null : await countAtShopify(client, resource);
  const run: ImportRun = { shopId: shop.id, resource, mirror, bulkOperationId, startedAt };
  if (!(await noteExportStarted(shop.id, { ...run, objectCount })))
    throw new ImportTakenOverError();
  return run;
}

/** Gid of the export that was started; null when Shopify allows none. */
async function tryExport(client: AdminClient, resource: ObjectResource): Promise<string | null> {
  try {
    return await startExport(client, { resource, query: exportQueries[resource] });
  } catch (error) {
    if (error instanceof BulkRefusedError) return null;
    throw error;
  }
}

async function importByPages(
  client: AdminClient,
  shop: MirroredShop,
  { run, options }: { run: ImportRun; options: ImportOptions },
): Promise<ImportProgress> {
  const until = Date.now() + (options.pagesMs ?? 20_000);
  if (!(await importPages(client, shop, { run, until }))) return "more";
  await finishImport(run, shop);
  return "done";
}

async function loadWhenFinished(
  client: AdminClient,
  shop: MirroredShop,
  { run, options }: { run: ImportRun; options: ImportOptions },
): Promise<ImportProgress> {
  const note = (objectCount: number, url: string | null) =>
    noteExportProgress(shop.id, { ...run, objectCount, url });
  try {
    const finished = await waitForExport(client, run.bulkOperationId, {
      resource: run.resource,
      patienceMs: options.patienceMs ?? 10_000,
      onProgress: (objectCount) => note(objectCount, null),
    });
    if (!finished) return "waiting";
    await note(finished.objectCount, finished.url);
    await loadFinished(run, { finished, shop, options });
  } catch (error) {
    const failure = describeLoss(run.resource, error);
    if (failure)
      await noteExportLost(shop.id, { ...run, failures: await countFailures(run, failure) });
    // Another export would be refused as well: the next step reads page by page.
    if (failure instanceof ExportDeniedError) return "more";
    throw failure ?? error;
  }
  await finishImport(run, shop);
  return "done";
}

async function loadFinished(
  run: ImportRun,
  {
    finished,
    shop,
    options,
  }: { finished: FinishedExport; shop: MirroredShop; options: ImportOptions },
): Promise<void> {
  const { url, fileSize } = finished;
  if (!url) return;
  const load = async () => {
    const state = await findSyncState(run.shopId, run.resource);
    if (state?.bulkOperationId !== run.bulkOperationId) throw new ImportTakenOverError();
    const file = { url, fileSize, bytesLoaded: state.bytesLoaded, linesLoaded: state.rowsLoaded };
    await loadExport(run, file, { ...options, orderNameFormat: shop.orderNameFormat });
  };
  try {
    await load();
  } catch (error) {
    if (!(error instanceof DamagedExportError)) throw error;
    // A line may have been damaged on its way: once more from where everything was well.
    await load();
  }
}

/** How many exports of this import have failed, this one included; a refused one counts for all that could follow. */
async function countFailures(run: ImportRun, failure: Error): Promise<number> {
  if (failure instanceof ExportDeniedError) return MAX_FAILED_EXPORTS;
  const state = await findSyncState(run.shopId, run.resource);
  return (state?.failedExports ?? 0) + 1;
}

/** The failure to show when an export is of no use any more and another one must be started. */
function describeLoss(resource: ObjectResource, error: unknown): Error | undefined {
  if (error instanceof ExportFailedError) return error;
  if (error instanceof ExportExpiredError) {
    return new ExportFailedError(describeFailedExport(resource, "EXPIRED", null));
  }
  if (error instanceof DamagedExportError)
    return new ExportFailedError(describeDamagedExport(resource));
  return undefined;
}
