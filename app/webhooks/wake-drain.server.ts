import { pool, type ShopId } from "~/database/db.server";
import { enqueue } from "~/jobs/enqueue.server";
import { logger } from "~/logger.server";
import { drainWebhooksJob } from "./drain-webhooks.job";

const COALESCE_MS = 200;

/** Shops woken within the last 200 ms, and whether they asked again since. */
const recentlyWoken = new Map<ShopId, { again: boolean }>();

/** Asks for a run of the drain; a run that still waits for its turn is enough. */
export async function enqueueDrain(shopId: ShopId): Promise<void> {
  const client = await pool.connect();
  try {
    await enqueue(
      client,
      drainWebhooksJob,
      { shopId },
      { key: `${drainWebhooksJob.id}:${shopId}`, keyMode: "preserve_run_at" },
    );
  } finally {
    client.release();
  }
}

function wakeNow(shopId: ShopId): void {
  enqueueDrain(shopId).catch((error: unknown) => {
    // The hint itself is stored: the clock's drain finds it within a minute.
    logger.warn({ err: error, shopId }, "could not wake the webhook drain");
  });
}

/**
 * Wakes the drain of a shop after its webhook was stored: at once, but no more often than every 200 ms in this
 * process, and again after those 200 ms when more came meanwhile. Outside the webhook's own statement, so that the
 * sender does not wait for it; what a crash loses in between, the clock's drain finds.
 */
export function wakeDrain(shopId: ShopId): void {
  const recent = recentlyWoken.get(shopId);
  if (recent) {
    recent.again = true;
    return;
  }
  wakeNow(shopId);
  const state = { again: false };
  recentlyWoken.set(shopId, state);
  setTimeout(() => {
    recentlyWoken.delete(shopId);
    if (state.again) wakeDrain(shopId);
  }, COALESCE_MS).unref();
}
