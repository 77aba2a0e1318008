import type { CronItem, TaskList } from "graphile-worker";
import { getEnvironment } from "~/env.server";
import { logger } from "~/logger.server";
import { cronItems as allCronItems } from "./cron.server";
import { guardWorkers, type GuardOptions } from "./guard-workers.server";
import { keepRunning } from "./keep-running.server";
import { closeQueuePool, openQueuePool } from "./queue-pool.server";
import { computingTasks, sendingTasks, verifyingTasks } from "./task-list.server";

export interface RunningWorker {
  /** Takes no new job, waits for the running ones, then ends. */
  stop(): Promise<void>;
}

interface WorkerOptions {
  /** Jobs that compute or talk to the database and Shopify. */
  tasks?: TaskList;
  /** Jobs that mostly wait for other people's servers. */
  sendingTasks?: TaskList;
  /** Jobs that wait for strangers' name servers. */
  verifyingTasks?: TaskList;
  cronItems?: CronItem[];
  guard?: GuardOptions;
}

const POLL_INTERVAL_MS = 2_000;
const SENDING_POLL_INTERVAL_MS = 4_000;

/**
 * Starts working off jobs and the clock's. Sending and checking senders have workers of their own, so that servers of
 * others that hang hold up no other work. Jobs that a killed process held are freed within seconds; while the database is
 * away nothing is taken, and what runs goes on.
 */
export async function startWorker(options: WorkerOptions = {}): Promise<RunningWorker> {
  const { WORKER_CONCURRENCY, SENDING_CONCURRENCY, VERIFYING_CONCURRENCY } = getEnvironment();
  const { tasks = computingTasks, cronItems = allCronItems } = options;
  const sending = options.sendingTasks ?? sendingTasks;
  const verifying = options.verifyingTasks ?? verifyingTasks;
  const guard = await guardWorkers(options.guard);
  const queuePool = openQueuePool();
  const shared = { queuePool, events: guard.events };
  const queue = await keepRunning({
    ...shared,
    taskList: tasks,
    cronItems,
    concurrency: WORKER_CONCURRENCY,
    pollIntervalMs: POLL_INTERVAL_MS,
  });
  const sendingQueue = await keepRunning({
    ...shared,
    taskList: sending,
    cronItems: [],
    concurrency: SENDING_CONCURRENCY,
    pollIntervalMs: SENDING_POLL_INTERVAL_MS,
  });
  const verifyingQueue = await keepRunning({
    ...shared,
    taskList: verifying,
    cronItems: [],
    concurrency: VERIFYING_CONCURRENCY,
    pollIntervalMs: POLL_INTERVAL_MS,
  });
  const counts = { tasks: Object.keys(tasks).length, sendingTasks: Object.keys(sending).length };
  const places = { WORKER_CONCURRENCY, SENDING_CONCURRENCY, VERIFYING_CONCURRENCY };
  logger.info({ ...counts, ...places }, "worker started");
  return {
    async stop() {
      await Promise.all([queue.stop(), sendingQueue.stop(), verifyingQueue.stop()]);
      await closeQueuePool(queuePool);
      await guard.stop();
    },
  };
}
