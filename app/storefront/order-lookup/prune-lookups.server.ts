import { pool } from "~/database/db.server";

const BATCH = 10_000;

const PRUNE = [
  `DELETE FROM order_lookups WHERE (shop_id, id) IN (
    SELECT shop_id, id FROM order_lookups WHERE expires_at < now() - interval '1 hour' LIMIT ${BATCH})`,
  `DELETE FROM rate_counters WHERE (shop_id, key) IN (
    SELECT shop_id, key FROM rate_counters WHERE window_end < now() LIMIT ${BATCH})`,
  `DELETE FROM rate_buckets WHERE (shop_id, key) IN (
    SELECT shop_id, key FROM rate_buckets WHERE full_at < now() LIMIT ${BATCH})`,
];

/** Forgets lookups and counters that are over, in steps that each hold their locks for a moment only. */
export async function pruneLookups(): Promise<void> {
  for (const statement of PRUNE) {
    let deleted: number;
    do deleted = (await pool.query(statement)).rowCount ?? 0;
    while (deleted === BATCH);
  }
}
