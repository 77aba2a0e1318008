import type { WorkerEvents } from "graphile-worker";

/** A job as the database has it locked. */
export interface LockedJob {
  id: string;
  /** Milliseconds since 1970; two readings of the same moment may differ by one. */
  lockedAt: number;
}

/** How long an ended job is remembered at least: the note that it is done may still be on its way to the database. */
const REMEMBER_ENDED_MS = 60_000;
/** The driver cuts a moment to milliseconds its own way. */
const SAME_MS = 3;

/** What this process knows of its own pools and of the jobs they hold. */
export interface OwnJobs {
  /** Ids that the library writes into `locked_by` for jobs of this process. */
  poolIds(): string[];
  /**
   * Whether the pool runs the job, or ran it and is about to say so, since it was locked at that moment. A job that ran
   * here before and is locked anew may have got lost on its way.
   */
  isKnown(poolId: string, job: LockedJob): boolean;
  /** Forgets ended jobs that the database has not locked for the pool any more. */
  forget(poolId: string, lockedIds: ReadonlySet<string>): void;
}

interface PoolWatcher {
  onCreate(poolId: string): void;
  onRelease(poolId: string): void;
}

/**
 * Follows the queue's events. graphile-worker 0.18 locks jobs and queues under the id of the *pool*
 * (`workerPool.id` in sql/getJobs.js), not of the worker that runs them.
 */
export function trackOwnJobs(events: WorkerEvents, watcher: PoolWatcher): OwnJobs {
  // For each pool its jobs, with the moments they were locked and ended; null while they run.
  const pools = new Map<string, Map<string, { lockedAt: number; endedAt: number | null }>>();
  events.on("pool:create", ({ workerPool }) => {
    pools.set(workerPool.id, new Map());
    watcher.onCreate(workerPool.id);
  });
  events.on("pool:release", ({ workerPool }) => {
    pools.delete(workerPool.id);
    watcher.onRelease(workerPool.id);
  });
  events.on("job:start", ({ worker, job }) => {
    const lockedAt = job.locked_at?.getTime() ?? 0;
    pools.get(worker.workerPool.id)?.set(job.id, { lockedAt, endedAt: null });
  });
  events.on("job:complete", ({ worker, job }) => {
    const lockedAt = job.locked_at?.getTime() ?? 0;
    pools.get(worker.workerPool.id)?.set(job.id, { lockedAt, endedAt: Date.now() });
  });
  return {
    poolIds: () => [...pools.keys()],
    isKnown(poolId, { id, lockedAt }) {
      const known = pools.get(poolId)?.get(id);
      return known !== undefined && Math.abs(known.lockedAt - lockedAt) < SAME_MS;
    },
    forget(poolId, lockedIds) {
      const jobs = pools.get(poolId);
      for (const [jobId, { endedAt }] of jobs ?? [])
        if (endedAt !== null && Date.now() - endedAt > REMEMBER_ENDED_MS && !lockedIds.has(jobId))
          jobs?.delete(jobId);
    },
  };
}
