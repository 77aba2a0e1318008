import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** Started by the clock every day: keeps the app's right to run bulk queries, which Shopify takes away unused. */
export const keepBulkAccessJob = defineJob({
  id: "commerce.keep-bulk-access",
  // The clock adds its own fields (_cron).
  schema: z.object({}),
  maxAttempts: 3,
  run: () => import("./keep-bulk-access.server").then(({ keepBulkAccess }) => keepBulkAccess()),
});
