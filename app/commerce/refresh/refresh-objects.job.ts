import { z } from "zod";
import { RESOURCES } from "~/commerce/mapping/mirror-resource";
import { defineJob } from "~/jobs/define-job";

const numericId = z.string().regex(/^\d+$/);

/** Reads objects of a shop again and makes the mirror equal to what Shopify says of them now. */
export const refreshObjectsJob = defineJob({
  id: "commerce.refresh-objects",
  schema: z.object({
    shopId: z.number().int(),
    resource: z.enum(RESOURCES),
    /** Numeric ids; inventory item ids for "inventory". Not used for "shop", which stands for itself and its locations. */
    ids: z.array(numericId).max(250).optional(),
  }),
  // A hint that is given up is healed by the sweep.
  maxAttempts: 12,
  run: (request) =>
    import("./refresh-resource.server").then(({ refreshResource }) => refreshResource(request)),
});
