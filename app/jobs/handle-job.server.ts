import type { Job, Task } from "graphile-worker";
import { pool } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { withLogContext } from "~/log-context.server";
import { logger } from "~/logger.server";
import { measureJob } from "~/metrics/job-metrics.server";
import { causeOf, withCausation } from "./causation";
import type { JobDefinition } from "./define-job";
import { enqueue } from "./enqueue.server";
import { openPayload } from "./job-envelope.server";
import { noteMended, recordEndedJob } from "./record-ended-job.server";

async function end(
  job: JobDefinition<object>,
  run: { queued: Job; payload: unknown },
  error: unknown,
): Promise<void> {
  const { queued, payload } = run;
  const parsed = job.schema.safeParse(payload);
  const isKept = await recordEndedJob({
    task: job.id,
    key: queued.key,
    payload,
    queueName: (parsed.success && job.queue?.(parsed.data)) || null,
    priority: job.priority ?? 0,
    maxAttempts: job.maxAttempts,
    error,
  });
  if (error instanceof AppError && !error.isTransient) {
    logger.warn({ code: error.code }, "job ended: trying again would not help");
    return;
  }
  logger.error({ err: error }, "job failed for the last time");
  // What a shop can see and start again need not stay in the queue; the rest stays there, dead, for the operator.
  if (!isKept) throw error;
}

// graphile_worker.add_jobs, given the key of a running job, takes key and attempts from that one and puts another beside
// it.
const LOST_KEY = "SELECT FROM graphile_worker._private_jobs WHERE id = $1 AND key IS NULL";

async function isReplaced({ id, key }: Job): Promise<boolean> {
  if (key === null) return false;
  const { rowCount } = await pool.query(LOST_KEY, [id]).catch(() => ({ rowCount: 0 }));
  return rowCount === 1;
}

async function runJob(job: JobDefinition<object>, raw: unknown): Promise<void> {
  const payload = job.schema.parse(raw);
  const runAt = await job.run(payload);
  if (!job.repeatKey || !(runAt instanceof Date)) return;
  const key = job.repeatKey(payload);
  await withSqlTransaction((tx) => enqueue(tx, job, payload, { runAt, key }));
}

/**
 * Makes a graphile-worker task of a job: parses the payload, gives every log line the job's
 * ids, measures how long it took, and ends a job whose failure no retry can mend (AppError that is not transient) or
 * that has no attempt left: it then stands among the shop's ended jobs. A failed job that a newer one has replaced is over.
 */
export function handleJob(job: JobDefinition<object>): Task {
  const run = async (payload: unknown, queued: Job): Promise<void> => {
    const finish = measureJob(job.id);
    try {
      await runJob(job, payload);
      const ms = finish("done");
      logger.debug({ ms }, "job done");
    } catch (error) {
      if (await isReplaced(queued)) {
        finish("failed");
        return logger.warn({ err: error }, "job failed; a newer one of its key does its work");
      }
      const isPermanent = error instanceof AppError && !error.isTransient;
      const isOver = isPermanent || queued.attempts >= queued.max_attempts;
      finish(isOver ? "ended" : "failed");
      if (isOver) return end(job, { queued, payload }, error);
      logger.error({ err: error }, "job failed, to be tried again");
      throw error;
    }
    await noteMended({ task: job.id, key: queued.key, payload });
  };
  return (raw, { job: queued }) => {
    const { payload, requestId } = openPayload(raw);
    const ids = { job: job.id, jobId: String(queued.id), attempt: queued.attempts };
    const eventId = causeOf(payload);
    return withLogContext(requestId === null ? ids : { ...ids, requestId }, () =>
      eventId === null ? run(payload, queued) : withCausation(eventId, () => run(payload, queued)),
    );
  };
}
