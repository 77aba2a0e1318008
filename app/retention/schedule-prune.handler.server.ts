import { schedulePrune } from "./schedule-prune.server";

/** Runs schedulePruneJob. */
export const handleSchedulePrune = (): Promise<void> => schedulePrune();
