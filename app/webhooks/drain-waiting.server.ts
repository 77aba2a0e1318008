import { pool, type ShopId } from "~/database/db.server";
import { drainWebhooksJob } from "./drain-webhooks.job";
import { enqueueDrain } from "./wake-drain.server";

// Younger ones have just woken the drain themselves. A drain that is there, or ended, has its own pauses: asking for it
// every minute would give it all its attempts back, for ever. The next webhook asks for it in any case.
const FIND_SHOPS = `SELECT shop_id FROM (SELECT DISTINCT shop_id FROM webhook_deliveries
    WHERE processed_at IS NULL AND received_at < now() - interval '5 seconds') AS waiting
  CROSS JOIN LATERAL (SELECT '${drainWebhooksJob.id}:' || shop_id AS key) AS drain
  WHERE NOT EXISTS (SELECT FROM graphile_worker._private_jobs j WHERE j.key = drain.key)
    AND NOT EXISTS (SELECT FROM ended_jobs e WHERE e.shop_id = waiting.shop_id AND e.task = '${drainWebhooksJob.id}')`;

/** Wakes the drain of every shop with webhooks that nobody took up: what a crash between storing a webhook and waking the drain left behind. */
export async function drainWaiting(): Promise<void> {
  const { rows } = await pool.query<{ shop_id: ShopId }>(FIND_SHOPS);
  for (const row of rows) await enqueueDrain(row.shop_id);
}
