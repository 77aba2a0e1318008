import { z } from "zod";
import { bucketQueue, defineJob } from "~/jobs/define-job";

/** Writes what a shop's theme shows to the app's metafields. */
export const publishStorefrontJob = defineJob({
  id: "storefront.publish",
  schema: z.object({ shopId: z.number().int() }),
  maxAttempts: 12,
  // One after another for each shop: two at once would overwrite each other's notes of what is written.
  queue: ({ shopId }) => bucketQueue("storefront-publish", String(shopId)),
  run: ({ shopId }) =>
    import("./publish-storefront.server").then(({ publishStorefront }) =>
      publishStorefront(shopId),
    ),
});
