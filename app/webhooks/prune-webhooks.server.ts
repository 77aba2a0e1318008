import { pool } from "~/database/db.server";

const BATCH = 10_000;

// Shopify retries for four hours; a week is enough to recognise a repeat. A body that is still there belongs to a
// privacy request that was not carried out yet, however old it is.
const PRUNE = `DELETE FROM webhook_deliveries WHERE (shop_id, webhook_id) IN (
  SELECT shop_id, webhook_id FROM webhook_deliveries
  WHERE received_at < now() - interval '7 days' AND processed_at IS NOT NULL AND payload IS NULL LIMIT ${BATCH})`;

/** Forgets webhooks that are old, in steps that each hold their locks for a moment only. */
export async function pruneWebhooks(): Promise<void> {
  let deleted: number;
  do deleted = (await pool.query(PRUNE)).rowCount ?? 0;
  while (deleted === BATCH);
}
