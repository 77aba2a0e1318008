import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock: forgets lookups and counters that are over. */
export const pruneLookupsJob = defineJob({
  id: "storefront.prune-lookups",
  schema: z.looseObject({}),
  maxAttempts: 3,
  run: () => import("./prune-lookups.server").then(({ pruneLookups }) => pruneLookups()),
});
