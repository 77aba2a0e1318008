import { collectDeadJobs } from "./collect-dead-jobs.server";
import { pruneEndedJobs } from "./prune-ended-jobs.server";
import { startNextRounds } from "./start-next-rounds.server";

/** Collects dead jobs, starts again what is due for another round, forgets what is old. */
export async function tendEndedJobs(): Promise<void> {
  await collectDeadJobs();
  await startNextRounds();
  await pruneEndedJobs();
}
