import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock: collects dead jobs, starts again what is due for another round, forgets what is old. */
export const tendEndedJobsJob = defineJob({
  id: "operations.tend-ended-jobs",
  schema: z.looseObject({}),
  maxAttempts: 1,
  run: () => import("./tend-ended-jobs.server").then(({ tendEndedJobs }) => tendEndedJobs()),
});
