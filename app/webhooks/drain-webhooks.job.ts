import { z } from "zod";
import { bucketQueue, defineJob } from "~/jobs/define-job";

const schema = z.object({ shopId: z.number().int() });

/** Works off the webhooks of one shop that came in. Queued by shop, so that no two runs read the same hints. */
export const drainWebhooksJob = defineJob({
  id: "webhooks.drain",
  schema,
  maxAttempts: 10,
  priority: -10,
  queue: ({ shopId }) => bucketQueue("webhooks", String(shopId), 64),
  // One batch, and another turn in the queue when there is more.
  async run({ shopId }) {
    const { drainWebhooks } = await import("./drain-webhooks.server");
    const { enqueueDrain } = await import("./wake-drain.server");
    if (await drainWebhooks(shopId)) await enqueueDrain(shopId);
  },
});
