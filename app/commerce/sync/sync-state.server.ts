import type { Resource } from "~/commerce/mapping/mirror-resource";
import { pool, type ShopId } from "~/database/db.server";

/** never: not begun. importing: the first (or a repeated) import runs. live: kept up to date. failed: needs help. */
export type SyncPhase = "never" | "importing" | "live" | "failed";

export interface SyncState {
  resource: Resource;
  phase: SyncPhase;
  /** Of the running or last export; of an import that reads page by page an id of our own, see import-way.ts. */
  bulkOperationId: string | null;
  pageCursor: string | null;
  failedExports: number;
  bulkUrl: string | null;
  bytesLoaded: number;
  rowsLoaded: number;
  rowsExpected: number | null;
  importStartedAt: Date | null;
  importedAt: Date | null;
  sweepCursor: Date | null;
  lastSweepAt: Date | null;
  comparedAt: Date | null;
  lastRefreshAt: Date | null;
  errorCode: string | null;
  errorMessage: string | null;
  failedAt: Date | null;
  /** How often in a row it failed. */
  failures: number;
}

/**
 * After so many failures in a row (about two weeks) only a person or a change in the shop starts it again. The trigger
 * that counts them (migration `operations`) knows the number too.
 */
export const MAX_FAILURES = 40;

// Bytes and rows of an export stay far below 2^53, where a float8 counts exactly.
const COLUMNS = `resource, phase, bulk_operation_id AS "bulkOperationId", bulk_url AS "bulkUrl",
  page_cursor AS "pageCursor", failed_exports AS "failedExports",
  bytes_loaded::float8 AS "bytesLoaded", rows_loaded::float8 AS "rowsLoaded", rows_expected::float8 AS "rowsExpected",
  import_started_at AS "importStartedAt", imported_at AS "importedAt", sweep_cursor AS "sweepCursor",
  last_sweep_at AS "lastSweepAt", compared_at AS "comparedAt", last_refresh_at AS "lastRefreshAt",
  error_code AS "errorCode", error_message AS "errorMessage", failed_at AS "failedAt", failures`;

const FIND_ALL = `SELECT ${COLUMNS} FROM sync_states WHERE shop_id = $1`;
const FIND_ONE = `${FIND_ALL} AND resource = $2`;

export async function findSyncStates(shopId: ShopId): Promise<SyncState[]> {
  const { rows } = await pool.query<SyncState>(FIND_ALL, [shopId]);
  return rows;
}

export async function findSyncState(shopId: ShopId, resource: Resource): Promise<SyncState | null> {
  const { rows } = await pool.query<SyncState>(FIND_ONE, [shopId, resource]);
  return rows[0] ?? null;
}
