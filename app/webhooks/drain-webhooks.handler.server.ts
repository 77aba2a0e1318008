import { drainWebhooks } from "./drain-webhooks.server";
import { enqueueDrain } from "./wake-drain.server";

/** Runs drainWebhooksJob: one batch, and another turn in the queue when there is more. */
export async function handleDrainWebhooks({ shopId }: { shopId: number }): Promise<void> {
  const isMore = await drainWebhooks(shopId);
  if (isMore) await enqueueDrain(shopId);
}
