import { mirrorResources, RESOURCES, type Resource } from "~/commerce/mapping/mirror-resource";
import { findMirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { pool, type ShopId } from "~/database/db.server";
import { isBulkRefused } from "./bulk-access.server";
import { importWayOf, type ImportWay } from "./import-way";
import { findSyncStates, MAX_FAILURES, type SyncPhase, type SyncState } from "./sync-state.server";

export interface ResourceStatus {
  resource: Resource;
  phase: SyncPhase;
  /** Objects in the mirror now; 1 or 0 for the shop itself. */
  count: number;
  /** Of an import: preparing while Shopify makes the export, loading while we store it. */
  step: "preparing" | "loading" | null;
  /** Of an import: whether it loads an export or reads page by page. */
  way: ImportWay | null;
  /** 0–100 of the rows of a running import; null while their number is unknown. */
  progress: number | null;
  rowsLoaded: number;
  rowsExpected: number | null;
  /** ISO times. Every change that Shopify made before `freshAt` is mirrored. */
  freshAt: string | null;
  importedAt: string | null;
  lastSweepAt: string | null;
  lastRefreshAt: string | null;
  /** The last failure: what happened and what to do about it. Null when the last attempt went well. */
  error: { code: string; message: string; at: string } | null;
  /** What the merchant should know although nothing failed. */
  notice: string | null;
}

export interface SyncStatus {
  resources: ResourceStatus[];
  isImporting: boolean;
  /** Of the whole import, 0–100; null when none runs. */
  progress: number | null;
  hasErrors: boolean;
  /** Shopify allows no exports at the moment: everything is read page by page, complete but slower. */
  isExportRefused: boolean;
}

const ONLY_RECENT_ORDERS =
  "Shopify shows Doorbell the orders of the last 60 days only, because it has not been granted the permission “read all orders”. Older orders are not missing by mistake; they appear once Shopify has granted it and you have opened Doorbell again.";

const HAS_STOPPED =
  "It failed so often that Doorbell no longer tries by itself: press “Sync now” when it is mended.";

/** What the sync page shows: per resource how much, how fresh, how far, and what went wrong with its remedy. */
export async function findSyncStatus(shopId: ShopId): Promise<SyncStatus> {
  const [shop, states, counts, isExportRefused] = await Promise.all([
    findMirroredShop(shopId),
    findSyncStates(shopId),
    countMirrored(shopId),
    isBulkRefused(shopId),
  ]);
  const byResource = new Map(states.map((state) => [state.resource, state]));
  const resources = RESOURCES.map((resource) => {
    const notice =
      resource === "orders" && shop && !shop.canReadAllOrders ? ONLY_RECENT_ORDERS : null;
    return describe(resource, {
      state: byResource.get(resource),
      count: counts.get(resource) ?? 0,
      notice,
    });
  });
  const isImporting = resources.some((resource) => resource.phase === "importing");
  return {
    resources,
    isImporting,
    progress: isImporting ? overallProgress(resources) : null,
    hasErrors: resources.some((resource) => resource.error !== null),
    isExportRefused:
      isExportRefused || resources.some(({ step, way }) => step !== null && way === "pages"),
  };
}

/** Work of an import is mostly orders: the bar of the whole counts rows where they are known, resources otherwise. */
function overallProgress(resources: readonly ResourceStatus[]): number {
  const shares = resources.map(({ phase, progress, rowsExpected }) => ({
    weight: Math.max(1, rowsExpected ?? 1),
    done: phase === "live" ? 1 : (progress ?? 0) / 100,
  }));
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  return Math.floor(
    (shares.reduce((sum, { weight, done }) => sum + weight * done, 0) / total) * 100,
  );
}

interface Facts {
  state: SyncState | undefined;
  count: number;
  notice: string | null;
}

function describe(resource: Resource, { state, count, notice }: Facts): ResourceStatus {
  const isImporting = state?.phase === "importing";
  const way = isImporting && state.bulkOperationId ? importWayOf(state.bulkOperationId) : null;
  const isLoading = isImporting && (way === "pages" || state.bulkUrl !== null);
  const expected = state?.rowsExpected ?? null;
  const loaded = state?.rowsLoaded ?? 0;
  return {
    resource,
    phase: state?.phase ?? "never",
    count,
    step: isImporting ? (isLoading ? "loading" : "preparing") : null,
    way,
    progress: isLoading && expected ? Math.min(100, Math.floor((loaded / expected) * 100)) : null,
    rowsLoaded: loaded,
    rowsExpected: expected,
    freshAt: state?.phase === "live" ? iso(latest(state.lastSweepAt, state.sweepCursor)) : null,
    importedAt: iso(state?.importedAt),
    lastSweepAt: iso(state?.lastSweepAt),
    lastRefreshAt: iso(state?.lastRefreshAt),
    error: describeError(state),
    notice,
  };
}

function describeError(state: SyncState | undefined): ResourceStatus["error"] {
  if (!state?.errorCode || !state.errorMessage) return null;
  const hasStopped = state.failures >= MAX_FAILURES;
  const message = hasStopped ? `${state.errorMessage} ${HAS_STOPPED}` : state.errorMessage;
  return { code: state.errorCode, message, at: iso(state.failedAt) ?? "" };
}

const iso = (date: Date | null | undefined): string | null => date?.toISOString() ?? null;

function latest(first: Date | null, second: Date | null): Date | null {
  if (!first || !second) return first ?? second;
  return first > second ? first : second;
}

async function countMirrored(shopId: ShopId): Promise<Map<Resource, number>> {
  const counts = Object.entries(mirrorResources).map(
    ([resource, { root }]) =>
      `SELECT '${resource}' AS resource, count(*)::float8 AS count FROM ${root.name} WHERE shop_id = $1`,
  );
  counts.push(`SELECT 'shop', count(shopify_id)::float8 FROM shops WHERE id = $1`);
  const { rows } = await pool.query<{ resource: Resource; count: number }>(
    counts.join(" UNION ALL "),
    [shopId],
  );
  return new Map(rows.map((row) => [row.resource, row.count]));
}
