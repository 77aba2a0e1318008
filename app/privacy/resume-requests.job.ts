import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock: takes up privacy requests that have no job. */
export const resumeRequestsJob = defineJob({
  id: "privacy.resume-requests",
  schema: z.looseObject({}),
  maxAttempts: 3,
  run: () => import("./resume-requests.server").then(({ resumeRequests }) => resumeRequests()),
});
