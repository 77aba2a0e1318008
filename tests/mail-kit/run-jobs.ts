import { Logger, runOnce } from "graphile-worker";
import { pool } from "~/db.server";
import { getEnvironment } from "~/env.server";
import { taskList } from "~/jobs/task-list.server";

const quiet = new Logger(() => () => undefined);

/** Works off the jobs that are due, and those they make, until none is left. */
export async function runJobs(): Promise<void> {
  await runOnce({ connectionString: getEnvironment().DATABASE_URL, taskList, logger: quiet });
}

/** Makes jobs that wait for a later attempt due now. */
export async function hurryJobs(): Promise<void> {
  await pool.query(
    "UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL",
  );
}
