import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock: takes up again what came in and was never understood, when no attempt is left. */
export const resumeInboundJob = defineJob({
  id: "channels.resume-inbound",
  schema: z.looseObject({}),
  maxAttempts: 3,
  run: () => import("./resume-inbound.server").then(({ resumeInbound }) => resumeInbound()),
});
