import type { WorkerEvents } from "graphile-worker";

/** How long an ended job is remembered at least: the note that it is done may still be on its way to the database. */
const REMEMBER_ENDED_MS = 60_000;

/** What this process knows of its own pools and of the jobs they hold. */
export interface OwnJobs {
  /** Ids that the library writes into `locked_by` for jobs of this process. */
  poolIds(): string[];
  /** Whether the pool runs the job, or ran it and is about to say so. */
  isKnown(poolId: string, jobId: string): boolean;
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
  // For each pool its jobs, with the moment they ended; null while they run.
  const pools = new Map<string, Map<string, number | null>>();
  events.on("pool:create", ({ workerPool }) => {
    pools.set(workerPool.id, new Map());
    watcher.onCreate(workerPool.id);
  });
  events.on("pool:release", ({ workerPool }) => {
    pools.delete(workerPool.id);
    watcher.onRelease(workerPool.id);
  });
  events.on("job:start", ({ worker, job }) => {
    pools.get(worker.workerPool.id)?.set(job.id, null);
  });
  events.on("job:complete", ({ worker, job }) => {
    pools.get(worker.workerPool.id)?.set(job.id, Date.now());
  });
  return {
    poolIds: () => [...pools.keys()],
    isKnown: (poolId, jobId) => pools.get(poolId)?.has(jobId) ?? false,
    forget(poolId, lockedIds) {
      const jobs = pools.get(poolId);
      for (const [jobId, endedAt] of jobs ?? [])
        if (endedAt !== null && Date.now() - endedAt > REMEMBER_ENDED_MS && !lockedIds.has(jobId))
          jobs?.delete(jobId);
    },
  };
}
