import type { AdminClient } from "~/shopify/admin-client.server";
import { mirrorResources, type ObjectResource } from "../mapping/mirror-resource";
import type { MirroredShop } from "../sync/find-mirrored-shop.server";
import { readDatabaseTime } from "../sync/read-database-time.server";
import { findSyncState } from "../sync/sync-state.server";
import { DamagedExportError } from "./copy-batch";
import { ExportExpiredError } from "./download-export.server";
import { describeDamagedExport, describeFailedExport } from "./export-words";
import { exportQueries } from "./exports";
import { finishImport } from "./finish-import.server";
import { noteExportLost, noteExportProgress, noteExportStarted } from "./import-state.server";
import { loadExport } from "./load-export.server";
import { startExport } from "./start-export.server";
import { ExportFailedError, type FinishedExport, waitForExport } from "./wait-for-export.server";
import { type ImportRun, ImportTakenOverError } from "./write-batch.server";

export interface ImportOptions {
  /** How long to wait for a running export before giving way to other work, 10 s unless given. */
  patienceMs?: number;
  /** See loadExport. */
  blockBytes?: number;
  stallMs?: number;
  retryDelayMs?: number;
}

/** done: live, or nothing to do. waiting: Shopify still makes the export; look again later. */
export type ImportProgress = "done" | "waiting";

/**
 * Brings the import of a resource forward from wherever it stopped: starts the export, waits for it, streams its file
 * behind what is already stored, finishes. Throws AppErrors whose words the sync page shows; calling it again goes on.
 */
export async function importObjects(
  client: AdminClient,
  shop: MirroredShop,
  request: { resource: ObjectResource } & ImportOptions,
): Promise<ImportProgress> {
  const { resource } = request;
  try {
    const run = await findOrStartExport(client, shop, resource);
    if (!run) return "done";
    return await loadWhenFinished(client, shop, { run, options: request });
  } catch (error) {
    // Whoever has taken over does what is left.
    if (error instanceof ImportTakenOverError) return "done";
    throw error;
  }
}

async function findOrStartExport(
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
  const bulkOperationId = await startExport(client, { resource, query: exportQueries[resource] });
  const run: ImportRun = { shopId: shop.id, resource, mirror, bulkOperationId, startedAt };
  if (!(await noteExportStarted(shop.id, run))) throw new ImportTakenOverError();
  return run;
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
    if (failure) await noteExportLost(shop.id, run);
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
