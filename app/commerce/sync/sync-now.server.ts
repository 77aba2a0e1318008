import { importKey, importResourceJob } from "~/commerce/import/import-resource.job";
import { RESOURCES, type Resource } from "~/commerce/mapping/mirror-resource";
import { enqueueSweep } from "~/commerce/sweep/schedule-sync.server";
import { runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { enqueue } from "~/jobs/enqueue.server";
import { requirePermission, type TeamMember } from "~/team/permissions";

// In an order, as wherever several jobs of a shop are asked for in one transaction: two that do so wait for each other, not
// for ever.
const FIND = `SELECT resource, phase FROM sync_states WHERE shop_id = $1 ORDER BY resource FOR UPDATE`;
const ADD_MISSING = `INSERT INTO sync_states (shop_id, resource, phase, import_started_at, sweep_cursor)
  SELECT $1, resource, 'importing', now(), now() FROM unnest($2::text[]) AS resource ON CONFLICT DO NOTHING`;
const START_ANEW = `UPDATE sync_states SET failures = 0 WHERE shop_id = $1 AND failures > 0`;
const RESUME = `UPDATE sync_states SET phase = 'importing', error_code = NULL, error_message = NULL, failed_at = NULL
  WHERE shop_id = $1 AND phase IN ('failed', 'never')`;

/**
 * What the button "Sync now" does: looks for changes of everything that is live at once, and goes on with imports that
 * had stopped, where they stopped. Gives which resources it concerned.
 */
export async function syncNow(shopId: ShopId, staff: TeamMember): Promise<Resource[]> {
  requirePermission(staff, "sync.start");
  return withSqlTransaction(async (tx) => {
    await runSql(tx, ADD_MISSING, [shopId, [...RESOURCES]]);
    await runSql(tx, RESUME, [shopId]);
    await runSql(tx, START_ANEW, [shopId]);
    const states = await runSql<{ resource: Resource; phase: string }>(tx, FIND, [shopId]);
    const isShopLive = states.some((state) => state.resource === "shop" && state.phase === "live");
    for (const { resource, phase } of states) {
      if (phase === "live") await enqueueSweep(tx, shopId, resource);
      // The import of the shop's own facts lets the others begin.
      else if (resource === "shop" || isShopLive) {
        await enqueue(
          tx,
          importResourceJob,
          { shopId, resource },
          { key: importKey(shopId, resource) },
        );
      }
    }
    return states.map((state) => state.resource);
  });
}
