import { runSql, type Transaction } from "../db.server";
import type { JobDefinition } from "./define-job";

const ADD_JOBS = `
  SELECT count(*)::int FROM graphile_worker.add_jobs(ARRAY(
    SELECT json_populate_record(NULL::graphile_worker.job_spec, spec) FROM json_array_elements($1::json) AS spec))`;

/** Adds one job for each payload inside `tx`, in one statement. As `enqueue`, without its options. */
export async function enqueueAll<Payload extends object>(
  tx: Transaction,
  job: JobDefinition<Payload>,
  payloads: readonly Payload[],
): Promise<void> {
  if (payloads.length === 0) return;
  const specs = payloads.map((payload) => {
    const parsed = job.schema.parse(payload);
    return {
      identifier: job.id,
      payload: parsed,
      queue_name: job.queue?.(parsed) ?? null,
      max_attempts: job.maxAttempts,
      priority: job.priority ?? 0,
    };
  });
  await runSql(tx, ADD_JOBS, [JSON.stringify(specs)]);
}
