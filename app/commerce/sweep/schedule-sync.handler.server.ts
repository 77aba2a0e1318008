import type { JobHandler } from "~/jobs/handle-job.server";
import { scheduleSync } from "./schedule-sync.server";

/** Runs scheduleSyncJob. */
export const handleScheduleSync: JobHandler<Record<string, never>> = () => scheduleSync();
