import { pool } from "~/database/db.server";

const KEEP_DAYS = 30;
const BATCH = 5_000;

// Work whose object still waits for it stays listed: without its row the clock would take it for work that got lost,
// and start it anew for ever.
const LASTING = [
  "channels.process-inbound",
  "channels.deliver-outbound",
  "privacy.export-customer",
  "privacy.erase-customer",
  "privacy.erase-shop",
];
const PRUNE_ENDED = `DELETE FROM ended_jobs WHERE (shop_id, id) IN (SELECT shop_id, id FROM ended_jobs
  WHERE ended_at < now() - make_interval(days => ${KEEP_DAYS}) AND task <> ALL($1) LIMIT ${BATCH})`;
const PRUNE_DEAD = `SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker._private_jobs
  WHERE attempts >= max_attempts AND locked_at IS NULL AND updated_at < now() - make_interval(days => ${KEEP_DAYS})
  LIMIT ${BATCH}))`;

/** Forgets ended jobs of shops, and dead ones of the whole installation, that are older than 30 days. */
export async function pruneEndedJobs(): Promise<void> {
  await pool.query(PRUNE_ENDED, [LASTING]);
  await pool.query(PRUNE_DEAD);
}
