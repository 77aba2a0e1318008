import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock: wakes the drain of every shop with webhooks that nobody took up. */
export const drainWaitingJob = defineJob({
  id: "webhooks.drain-waiting",
  schema: z.looseObject({}),
  maxAttempts: 1,
  run: () => import("./drain-waiting.server").then(({ drainWaiting }) => drainWaiting()),
});
