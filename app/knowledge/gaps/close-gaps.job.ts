import { z } from "zod";
import { bucketQueue, defineJob } from "~/jobs/define-job";

/** Looks whether shoppers find by now what they did not find before. */
export const closeGapsJob = defineJob({
  id: "knowledge.close-gaps",
  schema: z.object({ shopId: z.number().int() }),
  maxAttempts: 5,
  priority: 5,
  queue: ({ shopId }) => bucketQueue("knowledge-gaps", String(shopId), 4),
  run: ({ shopId }) => import("./close-gaps.server").then(({ closeGaps }) => closeGaps(shopId)),
});
