import { z } from "zod";
import { defineJob } from "../jobs/define-job";

/** By the clock: takes up privacy requests whose job was given up. They have a deadline, not a number of attempts. */
export const resumeRequestsJob = defineJob({
  id: "privacy.resume-requests",
  schema: z.looseObject({}),
  maxAttempts: 3,
});
