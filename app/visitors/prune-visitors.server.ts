import { pool } from "~/database/db.server";

const BATCH = 5_000;

// A month after they were last here. Who wrote stays as long as their conversation does.
const PRUNE = `DELETE FROM visitors WHERE (shop_id, id) IN (
  SELECT old.shop_id, old.id FROM shops AS s CROSS JOIN LATERAL (
    SELECT v.shop_id, v.id FROM visitors AS v
    WHERE v.shop_id = s.id AND v.last_seen_at < now() - interval '30 days' AND v.contact_id IS NULL LIMIT ${BATCH}) AS old
  LIMIT ${BATCH})`;

/** Forgets visitors who opened the chat and never wrote, in steps that each hold their locks for a moment only. */
export async function pruneVisitors(): Promise<void> {
  let deleted: number;
  do deleted = (await pool.query(PRUNE)).rowCount ?? 0;
  while (deleted === BATCH);
}
