import { pool, runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { logger } from "~/logger.server";
import { lockLane } from "~/sending/lane.server";
import { deliverOutboundJob } from "./deliver-outbound.job";
import { scheduleDelivery } from "./schedule-delivery.server";

const BATCH = 500;

// Each lane has a job of its own that looks in time. Should that have been lost (the queue emptied by hand), what is
// overdue for minutes is taken up here. No upper age. One that ended has rounds of its own, with growing pauses.
const FIND_OVERDUE = `
  SELECT DISTINCT d.shop_id AS "shopId", d.channel FROM outbound_deliveries AS d
    JOIN shops AS s ON s.id = d.shop_id AND s.uninstalled_at IS NULL
    LEFT JOIN outbound_lanes AS l ON l.shop_id = d.shop_id AND l.lane = d.channel
  WHERE d.state IN ('queued', 'sending') AND coalesce(l.paused_until < now(), true)
    AND CASE WHEN d.state = 'queued' THEN d.next_attempt_at ELSE coalesce(d.lease_until, d.last_attempt_at, d.queued_at) END
      < now() - interval '3 minutes'
    AND NOT EXISTS (SELECT FROM ended_jobs AS e WHERE e.shop_id = d.shop_id AND e.task = '${deliverOutboundJob.id}'
      AND e.job_key = 'outbox ' || d.shop_id || ' ' || d.channel)
  LIMIT ${BATCH}`;

// One that failed keeps its pauses: asking for it anew would give it all its attempts back, for ever.
const HAS_JOB = `SELECT 1 FROM graphile_worker.jobs WHERE key = $1 AND attempts < max_attempts
  AND (locked_at IS NOT NULL OR attempts > 0 OR run_at < now() + interval '5 minutes')`;

// What was reported of no message of ours within a day is of none.
const FORGET_STRAY = `DELETE FROM outbound_parts WHERE message_id IS NULL AND created_at < now() - interval '1 day'`;

/** Gives every outbox that was left behind a job again. Gives how many there were, 500 at most. */
export async function resumeOutbound(): Promise<number> {
  const { rows } = await pool.query<{ shopId: ShopId; channel: string }>(FIND_OVERDUE);
  let resumed = 0;
  for (const { shopId, channel } of rows) {
    await withSqlTransaction(async (tx) => {
      await lockLane(tx, shopId, channel);
      // A queue that is merely long needs no help.
      if ((await runSql(tx, HAS_JOB, [`outbox ${shopId} ${channel}`])).length > 0) return;
      await scheduleDelivery(tx, shopId, channel);
      resumed += 1;
    });
  }
  await pool.query(FORGET_STRAY);
  if (resumed > 0)
    logger.warn({ outboxes: resumed }, "replies that were left behind are tried again");
  return resumed;
}
