import { runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { requirePermission, type TeamMember } from "~/team/permissions";

const MAX_AT_ONCE = 1_000;

const START_AGAIN = `
  WITH taken AS (
    DELETE FROM ended_jobs WHERE shop_id = $1 AND id IN (
      SELECT id FROM ended_jobs WHERE shop_id = $1 AND task = $2 AND code = $3
      ORDER BY ended_at LIMIT ${MAX_AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING task, job_key, payload, queue_name, priority, max_attempts
  )
  SELECT count(graphile_worker.add_job(task, payload::json, queue_name => taken.queue_name,
    max_attempts => taken.max_attempts, job_key => taken.job_key, priority => taken.priority))::int AS started FROM taken`;

/** Work of one kind that ended for one reason, as the page groups it. */
export interface EndedGroup {
  task: string;
  code: string;
}

/**
 * Starts a shop's ended work again because a person asked for it, 1,000 jobs at a time. Gives how many. AppError
 * NOT_FOUND when nothing of that group is left.
 */
export async function startAgain(
  shopId: ShopId,
  staff: TeamMember,
  { task, code }: EndedGroup,
): Promise<number> {
  requirePermission(staff, "operations.restart");
  const [result] = await withSqlTransaction((tx) =>
    runSql<{ started: number }>(tx, START_AGAIN, [shopId, task, code]),
  );
  if (!result?.started)
    throw new AppError("NOT_FOUND", "There is nothing left of this to try again.");
  return result.started;
}
