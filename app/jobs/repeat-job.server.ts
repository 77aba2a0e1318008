import { withSqlTransaction } from "~/database/transaction.server";
import type { JobDefinition } from "./define-job";
import { enqueue } from "./enqueue.server";

/**
 * Runs a job again at a moment of its own choosing, without using up one of its attempts: those are for mistakes. The
 * key makes one job of several that ask for the same.
 */
export async function repeatJob<Payload extends object>(
  job: JobDefinition<Payload>,
  payload: Payload,
  options: { runAt: Date; key: string },
): Promise<void> {
  await withSqlTransaction((tx) => enqueue(tx, job, payload, options));
}
