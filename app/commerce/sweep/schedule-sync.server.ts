import { importKey, importResourceJob } from "~/commerce/import/import-resource.job";
import type { Resource } from "~/commerce/mapping/mirror-resource";
import { MAX_FAILURES } from "~/commerce/sync/sync-state.server";
import { pool, runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { getEnvironment } from "~/env.server";
import { enqueue } from "~/jobs/enqueue.server";
import { sweepKey, sweepResourceJob } from "./sweep-resource.job";

// One minute after the first failure, ten after the tenth, a day at most. A person who opens the app or presses "Sync
// now" sets the count back, and so does a change in the shop that could be read.
const IS_RESTED = `s.failures < ${MAX_FAILURES} AND (s.failed_at IS NULL
  OR s.failed_at < now() - LEAST(interval '1 minute' * power(2, s.failures / 3.0), interval '1 day'))`;
// A job that waits for its next attempt, or runs its last one, is not asked for anew: that would give it all its
// attempts back, or run it twice at once.
const hasNoJob = (kind: string) => `NOT EXISTS (SELECT FROM graphile_worker._private_jobs AS j
  WHERE j.key = '${kind} ' || s.shop_id || ' ' || s.resource AND (j.attempts < j.max_attempts OR j.locked_at IS NOT NULL))`;

const FIND_DUE = `SELECT s.shop_id AS "shopId", s.resource FROM sync_states AS s
  JOIN shops AS shop ON shop.id = s.shop_id AND shop.uninstalled_at IS NULL
  WHERE s.phase = 'live' AND (s.last_sweep_at IS NULL OR s.last_sweep_at <= now() - make_interval(secs => $1))
    AND ${IS_RESTED} AND ${hasNoJob("sweep")}
  ORDER BY s.last_sweep_at NULLS FIRST LIMIT 5000`;

// An import goes on by its own job. It has none when that was given up, or ended for a reason that only the merchant
// or Shopify could mend: it is tried again with growing pauses, whoever mended it.
const IS_STANDING = `shop.id = s.shop_id AND shop.uninstalled_at IS NULL
    AND (s.phase = 'importing' OR (s.phase = 'failed' AND s.failed_at < now() - interval '10 minutes'))
    AND ${IS_RESTED} AND ${hasNoJob("import")}
    AND (s.resource = 'shop' OR EXISTS (SELECT 1 FROM sync_states AS facts
      WHERE facts.shop_id = s.shop_id AND facts.resource = 'shop' AND facts.phase = 'live'))`;
const FIND_STANDING = `SELECT s.shop_id AS "shopId", s.resource FROM sync_states AS s, shops AS shop WHERE ${IS_STANDING}`;
const REVIVE = `UPDATE sync_states AS s SET phase = 'importing' FROM shops AS shop
  WHERE s.shop_id = $1 AND s.resource = $2 AND ${IS_STANDING} RETURNING s.resource`;

interface DueSweep {
  shopId: ShopId;
  resource: Resource;
}

// The jobs of a shop are asked for in the order in which "Sync now" does: each holds what it has asked for until it commits.
const byResource = (a: DueSweep, b: DueSweep): number =>
  a.shopId - b.shopId || (a.resource < b.resource ? -1 : 1);

/** Enqueues the sweeps that are due and the imports that stand still, for all shops. */
export async function scheduleSync(): Promise<void> {
  await withSqlTransaction(async (tx) => {
    const due = await runSql<DueSweep>(tx, FIND_DUE, [getEnvironment().SWEEP_INTERVAL_SECONDS]);
    for (const { shopId, resource } of due.toSorted(byResource))
      await enqueueSweep(tx, shopId, resource);
  });
  const { rows: standing } = await pool.query<DueSweep>(FIND_STANDING);
  for (const { shopId, resource } of standing) await reviveImport(shopId, resource);
}

// One at a time: whoever waits for its row holds nothing that others wait for.
async function reviveImport(shopId: ShopId, resource: Resource): Promise<void> {
  await withSqlTransaction(async (tx) => {
    const revived = await runSql(tx, REVIVE, [shopId, resource]);
    if (revived.length === 0) return;
    const key = importKey(shopId, resource);
    await enqueue(tx, importResourceJob, { shopId, resource }, { key });
  });
}

/** Has a resource swept soon; many requests are one sweep. */
export async function enqueueSweep(
  tx: Transaction,
  shopId: ShopId,
  resource: Resource,
): Promise<void> {
  const options = { key: sweepKey(shopId, resource), keyMode: "preserve_run_at" } as const;
  await enqueue(tx, sweepResourceJob, { shopId, resource }, options);
}
