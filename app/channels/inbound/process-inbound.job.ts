import { z } from "zod";
import { bucketQueue, defineJob } from "~/jobs/define-job";

/** One job a delivery: by its key it is known whether one is there. */
export const inboundKey = (deliveryId: string): string => `inbound-${deliveryId}`;

/** Makes a conversation's message of what was stored at a door. */
export const processInboundJob = defineJob({
  id: "channels.process-inbound",
  schema: z.object({ shopId: z.number().int(), deliveryId: z.uuid() }),
  maxAttempts: 12,
  // One after another within a shop: an answer must not be threaded before the message it answers.
  queue: ({ shopId }) => bucketQueue("inbound", String(shopId), 32),
  run: ({ shopId, deliveryId }) =>
    import("./process-inbound.server").then(({ processInbound }) =>
      processInbound(shopId, deliveryId),
    ),
});
