import { z } from "zod";
import { RESOURCES, type Resource } from "~/commerce/mapping/mirror-resource";
import { defineJob } from "~/jobs/define-job";

/** Looks for changes of a resource since the last sweep, whatever became of their webhooks. */
export const sweepResourceJob = defineJob({
  id: "commerce.sweep-resource",
  schema: z.object({ shopId: z.number().int(), resource: z.enum(RESOURCES) }),
  // The clock starts the next one soon enough.
  maxAttempts: 5,
  priority: 5,
  run: (request) =>
    import("./sweep-and-compare.server").then(({ sweepAndCompare }) => sweepAndCompare(request)),
});

/** One waiting sweep a resource. */
export const sweepKey = (shopId: number, resource: Resource): string =>
  `sweep ${shopId} ${resource}`;
