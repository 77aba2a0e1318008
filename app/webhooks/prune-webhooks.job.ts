import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock: forgets webhooks that are old. */
export const pruneWebhooksJob = defineJob({
  id: "webhooks.prune",
  schema: z.looseObject({}),
  maxAttempts: 3,
  run: () => import("./prune-webhooks.server").then(({ pruneWebhooks }) => pruneWebhooks()),
});
