import { pool, runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { newId } from "~/lib/new-id";
import { logger } from "~/logger.server";
import { publishHint, publishHintNow } from "~/realtime/publish-hint.server";
import {
  describeEnd,
  identityOf,
  MAX_ROUNDS,
  pauseAfter,
  shopOf,
  type EndReason,
} from "./ended-job";

export interface EndedWork {
  /** Id of the job's kind. */
  task: string;
  key: string | null;
  payload: unknown;
  queueName: string | null;
  priority: number;
  maxAttempts: number;
}

/** Hours until the next round, by how often it ended. */
const PAUSES = Array.from({ length: MAX_ROUNDS }, (_, index) => pauseAfter(index + 1));

// Of a shop that was erased nothing is kept. A pause beyond the list's end is null, and so is the moment it gives.
const RECORD = `
  INSERT INTO ended_jobs AS e (shop_id, id, task, job_key, payload, queue_name, priority, max_attempts, code, reason,
    next_round_at)
  SELECT s.id, $2::uuid, $3, $4, $5::jsonb, $6, $7, $8, $9, $10,
    CASE WHEN NOT $11 THEN now() + make_interval(hours => ($12::int[])[1]) END
  FROM shops s WHERE s.id = $1
  ON CONFLICT (shop_id, task, job_key) DO UPDATE SET payload = EXCLUDED.payload, queue_name = EXCLUDED.queue_name,
    priority = EXCLUDED.priority, max_attempts = EXCLUDED.max_attempts, code = EXCLUDED.code, reason = EXCLUDED.reason,
    times = e.times + 1, ended_at = now(),
    next_round_at = CASE WHEN NOT $11 THEN now() + make_interval(hours => ($12::int[])[e.times + 1]) END
  RETURNING id`;

/** Kinds of work that have an ended job of a shop, as this process knows: most work never had, and asks nobody. */
let knownEnded = new Set<string>();
let knownUntil = 0;
const REMEMBER_MS = 30_000;
const FIND_KNOWN = "SELECT DISTINCT shop_id, task FROM ended_jobs LIMIT 10000";
// The same work may have been asked for under another key.
const CLEAR = `DELETE FROM ended_jobs
  WHERE shop_id = $1 AND task = $2 AND (job_key = $3 OR payload = $4::jsonb)`;

const kindOf = (shopId: ShopId, task: string): string => `${shopId} ${task}`;

// jsonb takes every character but this one.
function toJson(payload: unknown): string {
  return JSON.stringify(payload, (_key, value: unknown) =>
    typeof value === "string" ? value.replaceAll("\0", "") : value,
  );
}

/** Puts work among its shop's ended jobs, in `tx`. False when it belongs to no shop that we know. */
export async function insertEndedJob(
  tx: Transaction,
  work: EndedWork,
  end: EndReason,
): Promise<boolean> {
  const shopId = shopOf(work.payload);
  if (shopId === null) return false;
  const rows = await runSql(tx, RECORD, [
    shopId,
    newId(),
    work.task,
    identityOf(work.key, work.payload),
    toJson(work.payload),
    work.queueName,
    work.priority,
    work.maxAttempts,
    end.code,
    end.reason,
    end.isPermanent,
    PAUSES,
  ]);
  if (rows.length === 0) return false;
  knownEnded.add(kindOf(shopId, work.task));
  publishHint(tx, { shopId, topic: "activity", type: "job.ended" });
  return true;
}

/**
 * Notes that a job ended without being done, where its shop can see it and start it again. Gives false for work of the
 * whole installation, which has no such place.
 */
export async function recordEndedJob(work: EndedWork & { error: unknown }): Promise<boolean> {
  return withSqlTransaction((tx) => insertEndedJob(tx, work, describeEnd(work.error)));
}

async function isKnownEnded(shopId: ShopId, task: string): Promise<boolean> {
  if (Date.now() >= knownUntil) {
    knownUntil = Date.now() + REMEMBER_MS;
    const { rows } = await pool.query<{ shop_id: ShopId; task: string }>(FIND_KNOWN);
    knownEnded = new Set(rows.map((row) => kindOf(row.shop_id, row.task)));
  }
  return knownEnded.has(kindOf(shopId, task));
}

/** Forgets that work had ended once it is done after all. Never throws: the work itself is done. */
export async function noteMended(work: {
  task: string;
  key: string | null;
  payload: unknown;
}): Promise<void> {
  const shopId = shopOf(work.payload);
  if (shopId === null) return;
  try {
    if (!(await isKnownEnded(shopId, work.task))) return;
    const identity = identityOf(work.key, work.payload);
    const values = [shopId, work.task, identity, toJson(work.payload)];
    const { rowCount } = await pool.query(CLEAR, values);
    if (rowCount) publishHintNow({ shopId, topic: "activity", type: "job.done" });
  } catch (error) {
    logger.warn({ err: error }, "an ended job that was done after all is still listed");
  }
}
