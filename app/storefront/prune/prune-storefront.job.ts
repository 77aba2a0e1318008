import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock: forgets visitors who never wrote, and searches nobody will look at. */
export const pruneStorefrontJob = defineJob({
  id: "storefront.prune",
  schema: z.looseObject({}),
  maxAttempts: 3,
  run: () => import("./prune-storefront.server").then(({ pruneStorefront }) => pruneStorefront()),
});
