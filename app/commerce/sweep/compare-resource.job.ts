import { z } from "zod";
import { OBJECT_RESOURCES, type Resource } from "~/commerce/mapping/mirror-resource";
import { defineJob } from "~/jobs/define-job";

/** Compares the ids of everything we have with everything the shop has: finds deletions whose webhooks were lost. */
export const compareResourceJob = defineJob({
  id: "commerce.compare-resource",
  schema: z.object({
    shopId: z.number().int(),
    resource: z.enum(OBJECT_RESOURCES),
    /** The export of ids that was started, and when; absent until then. */
    bulkOperationId: z.string().optional(),
    startedAt: z.string().optional(),
    /** How far it has come page by page, where Shopify allows no export. */
    pages: z
      .object({ startedAt: z.string(), after: z.string().nullable(), lastId: z.string() })
      .optional(),
  }),
  maxAttempts: 5,
  priority: 10,
  run: (request) =>
    import("./continue-comparison.server").then(({ continueComparison }) =>
      continueComparison(request),
    ),
});

/** One waiting comparison a resource. */
export const compareKey = (shopId: number, resource: Resource): string =>
  `compare ${shopId} ${resource}`;
