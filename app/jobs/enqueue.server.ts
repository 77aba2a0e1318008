import { runSql, type Transaction } from "~/database/db.server";
import type { JobDefinition } from "./define-job";
import { wrapPayload } from "./job-envelope.server";

interface EnqueueOptions {
  /** Not before this moment. */
  runAt?: Date;
  /** A job with the same key that still waits is replaced: many requests, one run. */
  key?: string;
  /**
   * What happens to the moment a waiting job with the same key runs at: "replace" takes the new one (a debounce),
   * "preserve_run_at" keeps the old one (a throttle).
   */
  keyMode?: "replace" | "preserve_run_at";
}

const ADD_JOB = `SELECT graphile_worker.add_job($1::text, $2::json, queue_name => $3::text, run_at => $4::timestamptz,
  max_attempts => $5::int, job_key => $6::text, priority => $7::int, job_key_mode => $8::text)::text`;

/**
 * Adds a job inside `tx`: it exists exactly when the change that needs it has been committed. The payload is parsed
 * first, so that a malformed one fails here, at the caller, and not hours later.
 */
export async function enqueue<Payload extends object>(
  tx: Transaction,
  job: JobDefinition<Payload>,
  payload: NoInfer<Payload>,
  options: EnqueueOptions = {},
): Promise<void> {
  const parsed = job.schema.parse(payload);
  await runSql(tx, ADD_JOB, [
    job.id,
    JSON.stringify(wrapPayload(parsed)),
    job.queue?.(parsed) ?? null,
    options.runAt ?? null,
    job.maxAttempts,
    options.key ?? null,
    job.priority ?? 0,
    options.keyMode ?? "replace",
  ]);
}
