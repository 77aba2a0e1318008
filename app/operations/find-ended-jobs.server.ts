import { pool, type ShopId } from "~/database/db.server";
import type { JobId } from "~/worker/task-list.server";

/** Work of one kind that ended for one reason. */
export interface EndedJobsView {
  task: JobId;
  code: string;
  /** In words for the merchant; of the latest of them. */
  reason: string;
  count: number;
  /** ISO 8601, of the latest of them. */
  endedAt: string;
  /** ISO 8601: when the first of them is tried again by itself; null when none is. */
  nextRoundAt: string | null;
  /** Whether some of them wait or run again at this moment. */
  isRunning: boolean;
}

const MAX_GROUPS = 50;

const FIND = `
  SELECT e.task, e.code, (array_agg(e.reason ORDER BY e.ended_at DESC))[1] AS reason, count(*)::int AS count,
    max(e.ended_at) AS "endedAt", min(e.next_round_at) AS "nextRoundAt", bool_or(j.id IS NOT NULL) AS "isRunning"
  FROM (SELECT * FROM ended_jobs WHERE shop_id = $1 ORDER BY ended_at DESC LIMIT 5000) AS e
  LEFT JOIN graphile_worker._private_jobs j
    ON j.key = e.job_key AND (j.attempts < j.max_attempts OR j.locked_at IS NOT NULL)
  GROUP BY e.task, e.code ORDER BY max(e.ended_at) DESC LIMIT ${MAX_GROUPS}`;
const COUNT = `SELECT count(*)::int AS count FROM (SELECT FROM ended_jobs WHERE shop_id = $1 LIMIT 1000) AS ended`;

interface Row extends Omit<EndedJobsView, "endedAt" | "nextRoundAt"> {
  endedAt: Date;
  nextRoundAt: Date | null;
}

/** A shop's work that ended without being done, the latest first: of the latest 5,000 jobs the latest 50 groups. */
export async function findEndedJobs(shopId: ShopId): Promise<EndedJobsView[]> {
  const { rows } = await pool.query<Row>(FIND, [shopId]);
  return rows.map((row) => ({
    ...row,
    endedAt: row.endedAt.toISOString(),
    nextRoundAt: row.nextRoundAt?.toISOString() ?? null,
  }));
}

/** How many of a shop's jobs ended without being done; 1,000 at most. */
export async function countEndedJobs(shopId: ShopId): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(COUNT, [shopId]);
  return rows[0]?.count ?? 0;
}
