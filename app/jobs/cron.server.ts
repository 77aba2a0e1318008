import type { CronItem } from "graphile-worker";

/** Work that starts by the clock rather than by an event. Times are UTC. */
export const cronItems: CronItem[] = [];
