import { setTimeout as sleep } from "node:timers/promises";
import { Logger, runOnce, type TaskList } from "graphile-worker";
import { pool } from "~/database/db.server";
import { taskList } from "~/worker/task-list.server";

const quiet = new Logger(() => () => undefined);

// In a queue whose last job is done but not yet marked so, which the library does not wait for, the next cannot be taken.
const IS_LEFT = `SELECT EXISTS (SELECT FROM graphile_worker._private_jobs j
  JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  WHERE t.identifier = ANY($1) AND j.run_at <= now() AND j.locked_at IS NULL AND j.attempts < j.max_attempts
  ) AS "isLeft"`;
const MAX_ROUNDS = 20;
const MAX_LOOKS = 100;

async function findTakenJobs(): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL",
  );
  return rows.map(({ id }) => id);
}

/** The library gives a job back a moment after it says that it is through. Those of `others` are not waited for. */
async function waitUntilGivenBack(others: readonly string[]): Promise<void> {
  for (let look = 0; look < MAX_LOOKS; look += 1) {
    const taken = await findTakenJobs();
    if (taken.every((id) => others.includes(id))) return;
    await sleep(5);
  }
}

async function workOff(tasks: TaskList): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const others = await findTakenJobs();
    // The app's own pool: to connect anew takes longer than most jobs.
    await runOnce({ pgPool: pool, taskList: tasks, logger: quiet });
    await waitUntilGivenBack(others);
    const { rows } = await pool.query<{ isLeft: boolean }>(IS_LEFT, [Object.keys(tasks)]);
    if (!rows[0]?.isLeft) return;
  }
}

/** Works off the jobs that are due, and those they make, until none is left. */
export async function runJobs(): Promise<void> {
  await workOff(taskList);
}

/** Runs the waiting jobs of one kind; those that they lead to wait, however long it takes. */
export async function runJobsOf(id: string): Promise<void> {
  const task = taskList[id];
  if (!task) throw new Error(`there is no job ${id}`);
  await workOff({ [id]: task });
}

/** Makes jobs, and mails, that wait for a later attempt due now. */
export async function hurryJobs(): Promise<void> {
  for (const table of ["outbound_deliveries", "outbound_sends"])
    await pool.query(`UPDATE ${table} SET next_attempt_at = now() WHERE state = 'queued'`);
  await pool.query(
    "UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL",
  );
}
