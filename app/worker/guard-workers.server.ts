import { EventEmitter } from "node:events";
import type { WorkerEvents } from "graphile-worker";
import { logger } from "~/logger.server";
import { makeLook } from "./free-jobs.server";
import { openGuardConnection } from "./guard-connection.server";
import { trackOwnJobs } from "./own-jobs";

export interface GuardOptions {
  /** How often it looks, ms. */
  lookEveryMs?: number;
  /**
   * How long a holder must have been without its lock before its jobs are freed, ms. Longer than a living process
   * needs to connect again after the database restarted.
   */
  graceMs?: number;
}

interface WorkerGuard {
  /** For the queue's runners of this process. */
  events: WorkerEvents;
  stop(): Promise<void>;
}

/**
 * Marks this process's pools as alive and looks after the jobs of processes that died. graphile-worker frees those
 * after four hours; here it takes seconds: each pool holds an advisory lock under its own id for as long as the guard's
 * connection lives, so a pool that has been without its lock for a while is gone. When that connection is lost, the
 * process takes the lock again as soon as it can, well before the others run out of patience.
 */
export async function guardWorkers(options: GuardOptions = {}): Promise<WorkerGuard> {
  const { lookEveryMs = 1_500, graceMs = 5_000 } = options;
  const events: WorkerEvents = new EventEmitter();
  const connection = await openGuardConnection();
  const own = trackOwnJobs(events, { onCreate: () => check(), onRelease: () => check() });
  const look = makeLook(connection, own, graceMs);
  let isStopped = false;
  let checking = Promise.resolve();
  let isAsked = false;

  async function checkOnce(): Promise<void> {
    isAsked = false;
    if (isStopped) return;
    try {
      if (await connection.hold(own.poolIds())) await look();
    } catch (error) {
      logger.warn({ err: error }, "could not look for workers that died");
    }
  }

  // One after another: a lock taken twice would have to be given back twice.
  function check(): void {
    if (isAsked) return;
    isAsked = true;
    checking = checking.then(checkOnce);
  }

  const timer = setInterval(check, lookEveryMs);
  return {
    events,
    async stop() {
      clearInterval(timer);
      isStopped = true;
      await checking;
      await connection.stop();
    },
  };
}
