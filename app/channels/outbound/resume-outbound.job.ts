import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock: takes up again what should have gone out and has no job left. */
export const resumeOutboundJob = defineJob({
  id: "channels.resume-outbound",
  schema: z.looseObject({}),
  maxAttempts: 1,
  async run() {
    const { resumeOutbound } = await import("./resume-outbound.server");
    const { closeOldSends } = await import("~/sending/close-old-sends.server");
    await resumeOutbound();
    await closeOldSends();
  },
});
