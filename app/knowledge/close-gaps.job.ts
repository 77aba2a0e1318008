import { eventJobSchema } from "../events/event-job";
import { bucketQueue, defineJob } from "../jobs/define-job";

/** After articles changed: what shoppers would find by now is no gap any more. */
export const closeGapsJob = defineJob({
  id: "knowledge.close-gaps",
  schema: eventJobSchema,
  maxAttempts: 5,
  priority: 5,
  queue: ({ shopId }) => bucketQueue("knowledge-gaps", String(shopId), 4),
});
