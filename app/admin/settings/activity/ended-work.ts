import type { JobId } from "~/worker/task-list.server";

/** Work of one kind that ended for one reason, as the page shows it. */
export interface EndedWork {
  task: JobId;
  code: string;
  /** Why, in words. */
  reason: string;
  count: number;
  /** ISO 8601, of the latest. */
  endedAt: string;
  /** ISO 8601: when it is tried again by itself; null when it is not. */
  nextRoundAt: string | null;
  /** Whether it waits or runs again at this moment. */
  isRunning: boolean;
}
