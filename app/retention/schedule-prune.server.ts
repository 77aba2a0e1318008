import { pool, runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { enqueue } from "~/jobs/enqueue.server";
import { pruneShopJob } from "./prune-shop.job";
import { DEAD_JOB_DAYS } from "./retention-rules";

const PAGE = 1_000;
// A job that still waits for its next attempt keeps its pauses, and one that ended waits among the ended jobs.
const FIND_SHOPS = `SELECT id FROM shops WHERE id > $1
  AND NOT EXISTS (SELECT FROM graphile_worker._private_jobs j WHERE j.key = 'prune ' || shops.id)
  AND NOT EXISTS (SELECT FROM ended_jobs e WHERE e.shop_id = shops.id AND e.task = '${pruneShopJob.id}')
  ORDER BY id LIMIT ${PAGE}`;

// The queue's own function removes them; jobs that may still run are none of these.
const PRUNE_JOBS = `SELECT count(*)::int AS removed FROM graphile_worker.complete_jobs(ARRAY(
  SELECT id FROM graphile_worker._private_jobs WHERE attempts >= max_attempts AND locked_at IS NULL
    AND updated_at < now() - interval '${DEAD_JOB_DAYS} days' LIMIT ${PAGE}))`;

/** Gives every shop its job for the night, also those that uninstalled: their data wait for their return, not for ever. */
export async function schedulePrune(): Promise<void> {
  for (let last = 0; ;) {
    const { rows } = await pool.query<{ id: ShopId }>(FIND_SHOPS, [last]);
    await withSqlTransaction(async (tx) => {
      for (const { id: shopId } of rows)
        await enqueue(tx, pruneShopJob, { shopId }, { key: `prune ${shopId}` });
    });
    last = rows.at(-1)?.id ?? last;
    if (rows.length < PAGE) break;
  }
  await pruneDeadJobs();
}

async function pruneDeadJobs(): Promise<void> {
  let removed: number;
  do {
    const [result] = await withSqlTransaction((tx) => runSql<{ removed: number }>(tx, PRUNE_JOBS));
    removed = result?.removed ?? 0;
  } while (removed === PAGE);
}
