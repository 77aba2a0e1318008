import { Logger, parseCronItems, type Runner, run } from "graphile-worker";
import { pool } from "../db.server";
import { getEnvironment } from "../env.server";
import { logger } from "../logger.server";
import { cronItems } from "./cron.server";
import { guardWorkers } from "./guard-workers.server";
import { taskList } from "./task-list.server";

export interface RunningWorker {
  /** Takes no new job, waits for the running ones, then ends. */
  stop(): Promise<void>;
}

// The queue reports each job at info level; handleJob already does, with less noise.
const queueLogger = new Logger(() => (level, message) => {
  if (level === "error") logger.error({ queue: message }, "job queue");
  else if (level === "warning") logger.warn({ queue: message }, "job queue");
});

/** Starts working off jobs and the clock's. Jobs that a killed worker held are freed. */
export async function startWorker(): Promise<RunningWorker> {
  const { WORKER_CONCURRENCY } = getEnvironment();
  const guard = await guardWorkers();
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: WORKER_CONCURRENCY,
    taskList,
    parsedCronItems: parseCronItems(cronItems),
    noHandleSignals: true,
    // Jobs are announced by NOTIFY; polling catches what came while that connection was down.
    pollInterval: 2_000,
    logger: queueLogger,
    events: guard.events,
  });
  logger.info(
    { tasks: Object.keys(taskList).length, concurrency: WORKER_CONCURRENCY },
    "worker started",
  );
  return {
    async stop() {
      await runner.stop();
      await guard.stop();
    },
  };
}
