import { importKey, importResourceJob } from "~/commerce/import/import-resource.job";
import { OBJECT_RESOURCES, RESOURCES, type Resource } from "~/commerce/mapping/mirror-resource";
import { findInstalledShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { compareKey, compareResourceJob } from "~/commerce/sweep/compare-resource.job";
import { enqueueSweep } from "~/commerce/sweep/schedule-sync.server";
import { runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { enqueue } from "~/jobs/enqueue.server";

/** After a longer absence reading everything again is cheaper than following every change. */
const CATCH_UP_DAYS = 3;

// A running import is left alone: it goes on where it is. A live resource is imported again only when asked for.
const BEGIN = `INSERT INTO sync_states AS s (shop_id, resource, phase, import_started_at, sweep_cursor)
  SELECT $1, resource, 'importing', now(), now() FROM unnest($2::text[]) AS resource
  ON CONFLICT (shop_id, resource) DO UPDATE SET phase = 'importing', bulk_operation_id = NULL, bulk_url = NULL,
    bytes_loaded = 0, rows_loaded = 0, rows_expected = NULL, page_cursor = NULL, failed_exports = 0,
    import_started_at = now(), sweep_cursor = now(),
    error_code = NULL, error_message = NULL, failed_at = NULL
  WHERE s.phase <> 'importing'`;
const FIND_RECENT = `SELECT resource FROM sync_states
  WHERE shop_id = $1 AND phase = 'live' AND GREATEST(sweep_cursor, last_sweep_at) > now() - make_interval(days => $2)`;

interface StartOptions {
  /**
   * True after a reinstall that came soon: resources that were live are caught up by a sweep and a comparison of all
   * ids instead of being read from the beginning.
   */
  canCatchUp: boolean;
}

/**
 * Begins the import of a shop: its own facts first, its objects after them. Every change from this moment on is covered
 * by the sweep that follows the import. Calling it twice starts nothing twice.
 */
export async function startImport(shopId: ShopId, { canCatchUp }: StartOptions): Promise<void> {
  await withSqlTransaction(async (tx) => {
    const recent = canCatchUp
      ? await runSql<{ resource: Resource }>(tx, FIND_RECENT, [shopId, CATCH_UP_DAYS])
      : [];
    // The shop's own facts are read anew in any case: they are one request.
    const caughtUp = new Set<Resource>(
      recent.map((row) => row.resource).filter((resource) => resource !== "shop"),
    );
    const fromStart = RESOURCES.filter((resource) => !caughtUp.has(resource));
    await runSql(tx, BEGIN, [shopId, fromStart]);
    await enqueue(
      tx,
      importResourceJob,
      { shopId, resource: "shop" as const },
      { key: importKey(shopId, "shop") },
    );
    for (const resource of OBJECT_RESOURCES.filter((name) => caughtUp.has(name))) {
      await enqueueSweep(tx, shopId, resource);
      await enqueue(
        tx,
        compareResourceJob,
        { shopId, resource },
        { key: compareKey(shopId, resource) },
      );
    }
  });
}

/** Begins the import of a shop that installed the app, for the first time or again; of nothing when it has gone since. */
export async function importAfterInstall(
  shopId: ShopId,
  { isReinstall }: { isReinstall: boolean },
): Promise<void> {
  if (await findInstalledShop(shopId)) await startImport(shopId, { canCatchUp: isReinstall });
}
