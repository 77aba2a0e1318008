import { Logger, runOnce } from "graphile-worker";
import { pool } from "~/db.server";
import { getEnvironment } from "~/env.server";
import { taskList } from "~/jobs/task-list.server";

const quiet = new Logger(() => () => undefined);

/** Works off the jobs that are due, and those they make, until none is left. */
export async function runJobs(): Promise<void> {
  await runOnce({ connectionString: getEnvironment().DATABASE_URL, taskList, logger: quiet });
}

/** Runs the waiting jobs of one kind; those that they lead to wait, however long it takes. */
export async function runJobsOf(id: string): Promise<void> {
  const task = taskList[id];
  if (!task) throw new Error(`there is no job ${id}`);
  const connectionString = getEnvironment().DATABASE_URL;
  await runOnce({ connectionString, taskList: { [id]: task }, logger: quiet });
}

/** Makes jobs, and mails, that wait for a later attempt due now. */
export async function hurryJobs(): Promise<void> {
  for (const table of ["outbound_deliveries", "outbound_sends"])
    await pool.query(`UPDATE ${table} SET next_attempt_at = now() WHERE state = 'queued'`);
  await pool.query(
    "UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL",
  );
}
