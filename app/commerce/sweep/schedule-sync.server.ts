import { runSql, type ShopId, type Transaction } from "~/db.server";
import { getEnvironment } from "~/env.server";
import { enqueue } from "~/jobs/enqueue.server";
import { withSqlTransaction } from "~/transaction.server";
import { importKey, importResourceJob } from "../import/import-resource.job";
import type { Resource } from "../mapping/mirror-resource";
import { sweepKey, sweepResourceJob } from "./sweep-resource.job";

const FIND_DUE = `SELECT s.shop_id AS "shopId", s.resource FROM sync_states AS s
  JOIN shops AS shop ON shop.id = s.shop_id AND shop.uninstalled_at IS NULL
  WHERE s.phase = 'live' AND (s.last_sweep_at IS NULL OR s.last_sweep_at <= now() - make_interval(secs => $1))
  ORDER BY s.last_sweep_at NULLS FIRST LIMIT 5000`;

// An import goes on by its own job. It has none when that was given up, or ended for a reason that only the merchant
// or Shopify could mend: it is tried again every ten minutes, whoever mended it.
const REVIVE = `UPDATE sync_states AS s SET phase = 'importing' FROM shops AS shop
  WHERE shop.id = s.shop_id AND shop.uninstalled_at IS NULL
    AND (s.phase = 'importing' OR (s.phase = 'failed' AND s.failed_at < now() - interval '10 minutes'))
    AND NOT EXISTS (SELECT 1 FROM graphile_worker.jobs AS j
      WHERE j.key = 'import ' || s.shop_id || ' ' || s.resource AND j.attempts < j.max_attempts)
    AND (s.resource = 'shop' OR EXISTS (SELECT 1 FROM sync_states AS facts
      WHERE facts.shop_id = s.shop_id AND facts.resource = 'shop' AND facts.phase = 'live'))
  RETURNING s.shop_id AS "shopId", s.resource`;

interface Due {
  shopId: ShopId;
  resource: Resource;
}

/** Enqueues the sweeps that are due and the imports that stand still, for all shops. */
export async function scheduleSync(): Promise<void> {
  await withSqlTransaction(async (tx) => {
    const due = await runSql<Due>(tx, FIND_DUE, [getEnvironment().SWEEP_INTERVAL_SECONDS]);
    for (const { shopId, resource } of due) await enqueueSweep(tx, shopId, resource);
    for (const { shopId, resource } of await runSql<Due>(tx, REVIVE)) {
      await enqueue(
        tx,
        importResourceJob,
        { shopId, resource },
        { key: importKey(shopId, resource) },
      );
    }
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
