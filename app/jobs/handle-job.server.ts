import type { Task } from "graphile-worker";
import { AppError } from "../errors";
import { logger } from "../logger.server";
import type { JobDefinition } from "./define-job";

export type JobHandler<Payload extends object> = (payload: Payload) => Promise<void>;

/**
 * Makes a graphile-worker task of a definition and its handler: parses the payload, logs how long the job took, and
 * ends a job whose failure no retry can mend (AppError that is not transient) instead of running it again.
 */
export function handleJob<Payload extends object>(
  job: JobDefinition<Payload>,
  handler: JobHandler<Payload>,
): readonly [string, Task] {
  const task: Task = async (rawPayload, helpers) => {
    const startedAt = performance.now();
    const facts = { job: job.id, jobId: helpers.job.id, attempt: helpers.job.attempts };
    try {
      await handler(job.schema.parse(rawPayload));
      logger.debug({ ...facts, ms: Math.round(performance.now() - startedAt) }, "job done");
    } catch (error) {
      if (error instanceof AppError && !error.isTransient) {
        logger.warn({ ...facts, code: error.code }, "job ended: trying again would not help");
        return;
      }
      logger.error({ ...facts, err: error }, "job failed, to be tried again");
      throw error;
    }
  };
  return [job.id, task];
}
