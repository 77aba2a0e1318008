import { setTimeout as sleep } from "node:timers/promises";
import {
  Logger,
  parseCronItems,
  run,
  type CronItem,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker";
import type pg from "pg";
import { logger } from "~/logger.server";

interface QueueOptions {
  queuePool: pg.Pool;
  events: WorkerEvents;
  taskList: TaskList;
  cronItems: CronItem[];
  concurrency: number;
  pollIntervalMs: number;
}

export interface RunningQueue {
  /** Takes no new job and waits for the running ones. */
  stop(): Promise<void>;
}

const RESTART_AFTER_MS = 1_000;

// The queue reports each job at info level; handleJob already does, with less noise.
const queueLogger = new Logger(() => (level, message) => {
  if (level === "error") logger.error({ queue: message }, "job queue");
  else if (level === "warning") logger.warn({ queue: message }, "job queue");
});

function start(options: QueueOptions): Promise<Runner> {
  const { queuePool, events, taskList, cronItems, concurrency, pollIntervalMs } = options;
  return run({
    pgPool: queuePool,
    concurrency,
    taskList,
    parsedCronItems: parseCronItems(cronItems),
    noHandleSignals: true,
    // Jobs are announced by NOTIFY; polling catches what came while that connection was down, and later attempts.
    pollInterval: pollIntervalMs,
    logger: queueLogger,
    events,
  });
}

/**
 * Works off jobs until it is stopped. The library's runner ends itself after errors it does not expect; then another
 * one is started. Throws when the first cannot be started.
 */
export async function keepRunning(options: QueueOptions): Promise<RunningQueue> {
  let isStopping = false;
  let runner = await start(options);

  async function restart(): Promise<void> {
    await sleep(RESTART_AFTER_MS);
    if (isStopping) return;
    try {
      runner = await start(options);
      if (isStopping) await runner.stop().catch(() => undefined);
      else void watch(runner);
    } catch (error) {
      logger.error({ err: error }, "the job queue could not be started again");
      await restart();
    }
  }

  async function watch(watched: Runner): Promise<void> {
    const error: unknown = await watched.promise.then(
      () => undefined,
      (failure: unknown) => failure,
    );
    if (isStopping) return;
    logger.error({ err: error }, "the job queue ended by itself and is started again");
    await restart();
  }

  void watch(runner);
  return {
    async stop() {
      isStopping = true;
      // It rejects when the runner has ended by itself a moment ago, which is as good.
      await runner.stop().catch(() => undefined);
    },
  };
}
