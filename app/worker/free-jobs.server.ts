import { logger } from "~/logger.server";
import { countFreedJobs } from "~/metrics/job-metrics.server";
import { isLockHeld, type GuardConnection } from "./guard-connection.server";
import type { LockedJob, OwnJobs } from "./own-jobs";

// Everybody who holds a job or a queue, and whether their lock says that they live.
const FIND_HOLDERS = `
  WITH held AS (
    SELECT locked_by, id, locked_at FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
    UNION ALL SELECT locked_by, NULL, NULL FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL)
  SELECT locked_by AS holder, COALESCE(jsonb_agg(jsonb_build_object('id', id::text, 'lockedAt', extract(epoch FROM locked_at) * 1000))
      FILTER (WHERE id IS NOT NULL), '[]') AS jobs,
    ${isLockHeld("locked_by")} AS "isAlive"
  FROM held GROUP BY locked_by`;

// Asked once more in the same statement: whoever took their lock again meanwhile keeps their jobs.
const FREE_HOLDERS = `
  WITH dead AS (SELECT holder FROM unnest($1::text[]) AS holder WHERE NOT ${isLockHeld("holder")})
  SELECT count(*)::int AS count, graphile_worker.force_unlock_workers(array_agg(holder))::text FROM dead`;

// These never began, so the attempt is given back.
const FREE_OWN = `
  WITH freed AS (
    UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL, attempts = greatest(attempts - 1, 0)
    WHERE locked_by = $1 AND id = ANY ($2::bigint[]) RETURNING job_queue_id)
  UPDATE graphile_worker._private_job_queues AS q SET locked_at = NULL, locked_by = NULL
  FROM freed WHERE q.id = freed.job_queue_id AND q.locked_by = $1`;

interface Holder {
  holder: string;
  jobs: LockedJob[];
  isAlive: boolean;
}

/** Since when something has looked wrong, and how often in a row. */
class Suspicions {
  #since = new Map<string, { at: number; looks: number }>();

  /** Notes what looks wrong now, forgets the rest; gives what has been wrong for `graceMs` and three looks. */
  confirm(suspects: readonly string[], graceMs: number): string[] {
    const now = performance.now();
    const next = new Map<string, { at: number; looks: number }>();
    for (const suspect of suspects) {
      const { at, looks } = this.#since.get(suspect) ?? { at: now, looks: 0 };
      next.set(suspect, { at, looks: looks + 1 });
    }
    this.#since = next;
    return suspects.filter((suspect) => {
      const { at, looks } = next.get(suspect) ?? { at: now, looks: 0 };
      return looks >= 3 && now - at >= graceMs;
    });
  }

  clear(): void {
    this.#since.clear();
  }
}

/** Gives one look: frees what certainly nobody works on. */
export function makeLook(
  connection: GuardConnection,
  own: OwnJobs,
  graceMs: number,
): () => Promise<void> {
  const deadHolders = new Suspicions();
  const ghosts = new Suspicions();
  let generation = connection.generation();

  async function freeDead(holders: readonly Holder[]): Promise<void> {
    // A process knows better than any lock whether it lives itself.
    const mine = new Set(own.poolIds());
    const suspects = holders.filter(({ holder, isAlive }) => !isAlive && !mine.has(holder));
    const dead = deadHolders.confirm(
      suspects.map(({ holder }) => holder),
      graceMs,
    );
    if (dead.length === 0) return;
    const [freed] = await connection.query<{ count: number }>(FREE_HOLDERS, [dead]);
    const jobIds = holders
      .filter(({ holder }) => dead.includes(holder))
      .flatMap(({ jobs }) => jobs.map(({ id }) => id));
    if (!freed?.count) return;
    countFreedJobs(jobIds.length);
    logger.warn({ workers: freed.count, jobIds }, "freed the jobs of workers that died");
  }

  // The answer that told us of a job was lost with its connection: it is locked for us, and nobody here runs it.
  async function freeGhosts(holders: readonly Holder[]): Promise<void> {
    const unknown: string[] = [];
    for (const poolId of own.poolIds()) {
      const locked = holders.find(({ holder }) => holder === poolId)?.jobs ?? [];
      own.forget(poolId, new Set(locked.map(({ id }) => id)));
      for (const job of locked)
        if (!own.isKnown(poolId, job)) unknown.push(`${poolId} ${job.id} ${job.lockedAt}`);
    }
    for (const ghost of ghosts.confirm(unknown, graceMs)) {
      const [poolId = "", jobId = "", lockedAt] = ghost.split(" ");
      if (own.isKnown(poolId, { id: jobId, lockedAt: Number(lockedAt) })) continue;
      await connection.query(FREE_OWN, [poolId, [jobId]]);
      countFreedJobs(1);
      logger.warn({ jobId }, "freed a job that was given to us and never arrived");
    }
  }

  return async () => {
    // After our connection was down (the database restarted, perhaps) everybody gets the whole time to come back.
    if (generation !== connection.generation()) {
      generation = connection.generation();
      deadHolders.clear();
      ghosts.clear();
    }
    const holders = await connection.query<Holder>(FIND_HOLDERS);
    await freeDead(holders);
    await freeGhosts(holders);
  };
}
