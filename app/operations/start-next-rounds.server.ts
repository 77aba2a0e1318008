import { runSql } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { logger } from "~/logger.server";

const BATCH = 500;

// The row stays until the work is done, so that the next end counts on. What waits or runs already is left alone:
// adding a job whose key is there would give it all its attempts back.
const START_DUE = `
  WITH due AS (
    SELECT shop_id, id FROM ended_jobs WHERE next_round_at <= now()
    ORDER BY next_round_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
  ), taken AS (
    UPDATE ended_jobs e SET next_round_at = NULL FROM due WHERE e.shop_id = due.shop_id AND e.id = due.id
    RETURNING e.task, e.job_key, e.payload, e.queue_name, e.priority, e.max_attempts
  )
  SELECT count(graphile_worker.add_job(task, payload::json, queue_name => taken.queue_name,
    max_attempts => taken.max_attempts, job_key => taken.job_key, priority => taken.priority))::int AS started
  FROM taken WHERE NOT EXISTS (SELECT FROM graphile_worker._private_jobs j WHERE j.key = taken.job_key
    AND (j.attempts < j.max_attempts OR j.locked_at IS NOT NULL))`;

/** Gives work that ended another round of attempts when its pause is over. Gives how much was started. */
export async function startNextRounds(): Promise<number> {
  const [result] = await withSqlTransaction((tx) => runSql<{ started: number }>(tx, START_DUE));
  const started = result?.started ?? 0;
  if (started > 0) logger.warn({ jobs: started }, "ended jobs get another round of attempts");
  return started;
}
