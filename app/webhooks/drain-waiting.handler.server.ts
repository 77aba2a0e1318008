import { pool, type ShopId } from "../db.server";
import { enqueueDrain } from "./wake-drain.server";

// Younger ones have just woken the drain themselves.
const FIND_SHOPS = `SELECT DISTINCT shop_id FROM webhook_deliveries
  WHERE processed_at IS NULL AND received_at < now() - interval '5 seconds'`;

/** Runs drainWaitingJob: what a crash between storing a webhook and waking the drain left behind. */
export async function handleDrainWaiting(): Promise<void> {
  const { rows } = await pool.query<{ shop_id: ShopId }>(FIND_SHOPS);
  for (const row of rows) await enqueueDrain(row.shop_id);
}
