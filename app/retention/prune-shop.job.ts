import { z } from "zod";
import { bucketQueue, defineJob } from "~/jobs/define-job";

/** Deletes what a shop has had for long enough, and measures what is left. */
export const pruneShopJob = defineJob({
  id: "retention.prune-shop",
  schema: z.object({ shopId: z.number().int() }),
  // What is left over is tomorrow's.
  maxAttempts: 3,
  priority: 20,
  // A few at a time: deleting is work for the disk that everybody shares.
  queue: ({ shopId }) => bucketQueue("retention", String(shopId), 2),
  run: ({ shopId }) =>
    import("./prune-shop.server").then(({ pruneAndMeasure }) => pruneAndMeasure(shopId)),
});
