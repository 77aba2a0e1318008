import { runSql } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { shopOf, WORKER_LOST } from "~/jobs/ended-job";
import { openPayload } from "~/jobs/job-envelope.server";
import { insertEndedJob, type EndedWork } from "~/jobs/record-ended-job.server";
import { logger } from "~/logger.server";

const BATCH = 200;

// A job that ends in its own process is collected there. These are the others: their process was killed at the last
// attempt, or could not reach the database to say so. A running job is locked, and left alone.
const FIND_DEAD = `
  SELECT j.id::text, t.identifier AS task, j.key, j.payload, q.queue_name AS "queueName", j.priority,
    j.max_attempts AS "maxAttempts"
  FROM graphile_worker._private_jobs j
  JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id
  WHERE j.attempts >= j.max_attempts AND j.locked_at IS NULL AND j.payload ->> 'shopId' IS NOT NULL
  ORDER BY j.id LIMIT ${BATCH} FOR UPDATE OF j SKIP LOCKED`;
const REMOVE = "SELECT graphile_worker.complete_jobs($1::bigint[])";

type DeadJob = EndedWork & { id: string };

async function collectBatch(): Promise<number> {
  return withSqlTransaction(async (tx) => {
    const dead = await runSql<DeadJob>(tx, FIND_DEAD);
    for (const { id: _id, ...job } of dead) {
      const { payload } = openPayload(job.payload);
      if (shopOf(payload) !== null) await insertEndedJob(tx, { ...job, payload }, WORKER_LOST);
    }
    if (dead.length > 0) await runSql(tx, REMOVE, [dead.map(({ id }) => id)]);
    return dead.length;
  });
}

/** Moves shops' jobs that have no attempt left from the queue to the ended jobs. Gives how many there were. */
export async function collectDeadJobs(): Promise<number> {
  let collected = 0;
  for (;;) {
    const count = await collectBatch();
    collected += count;
    if (count < BATCH) break;
  }
  if (collected > 0) logger.error({ jobs: collected }, "jobs died without saying why");
  return collected;
}
