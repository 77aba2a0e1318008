import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock, at night: has every shop's old data deleted, and jobs that nobody will try again. */
export const schedulePruneJob = defineJob({
  id: "retention.schedule-prune",
  schema: z.looseObject({}),
  maxAttempts: 3,
  run: () => import("./schedule-prune.server").then(({ schedulePrune }) => schedulePrune()),
});
