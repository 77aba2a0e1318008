import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** Started by the clock every minute: begins the sweeps that are due, and imports that stand still. */
export const scheduleSyncJob = defineJob({
  id: "commerce.schedule-sync",
  // The clock adds its own fields (_cron).
  schema: z.object({}),
  maxAttempts: 1,
  run: () => import("./schedule-sync.server").then(({ scheduleSync }) => scheduleSync()),
});
