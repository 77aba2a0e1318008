import { collectDeadJobs } from "./collect-dead-jobs.server";
import { pruneEndedJobs } from "./prune-ended-jobs.server";
import { startNextRounds } from "./start-next-rounds.server";

/** Runs tendEndedJobsJob. */
export async function handleTendEndedJobs(): Promise<void> {
  await collectDeadJobs();
  await startNextRounds();
  await pruneEndedJobs();
}
