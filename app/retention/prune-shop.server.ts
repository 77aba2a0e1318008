import { pool, type ShopId } from "~/database/db.server";
import { logger } from "~/logger.server";
import { measureStorage } from "./measure-storage.server";
import { COUNTER_DAYS, EVENT_DAYS, EXPORT_DAYS } from "./retention-rules";

interface Step {
  name: string;
  /** $1 is the shop; deletes at most `size` rows. */
  sql: string;
  size: number;
}

// The row stays, and with it how the mail came in; a mail that waits to be read is no age's matter.
const PRUNE_ORIGINALS = `UPDATE inbound_deliveries AS d SET raw = '', raw_parts = NULL, raw_deleted_at = now()
  WHERE d.shop_id = $1 AND d.id IN (
    SELECT old.id FROM inbound_deliveries AS old JOIN shops AS s ON s.id = old.shop_id
    WHERE old.shop_id = $1 AND old.received_at < now() - make_interval(days => s.original_days)
      AND old.raw_deleted_at IS NULL AND old.state <> 'received'
    ORDER BY old.received_at LIMIT 100)`;
const PRUNE_EXPORTS = `UPDATE data_requests SET export = NULL WHERE shop_id = $1 AND id IN (
  SELECT id FROM data_requests WHERE shop_id = $1 AND export IS NOT NULL
    AND completed_at < now() - interval '${EXPORT_DAYS} days' LIMIT 20)`;
const PRUNE_EVENTS = `DELETE FROM domain_events WHERE shop_id = $1 AND id IN (
  SELECT id FROM domain_events WHERE shop_id = $1 AND created_at < now() - interval '${EVENT_DAYS} days'
  ORDER BY created_at LIMIT 5000)`;
const PRUNE_COUNTERS = `DELETE FROM intake_counters WHERE (shop_id, day, sender) IN (
  SELECT shop_id, day, sender FROM intake_counters WHERE shop_id = $1 AND day < now() - interval '${COUNTER_DAYS} days'
  LIMIT 5000)`;
const PRUNE_MENTIONS = `DELETE FROM file_mentions WHERE shop_id = $1 AND attachment_id IN (
  SELECT f.attachment_id FROM file_mentions AS f WHERE f.shop_id = $1 AND (
    f.reviewed_at < now() - interval '${EVENT_DAYS} days'
    OR NOT EXISTS (SELECT 1 FROM attachments AS a WHERE a.shop_id = f.shop_id AND a.id = f.attachment_id))
  LIMIT 5000)`;

const STEPS: readonly Step[] = [
  { name: "originals", sql: PRUNE_ORIGINALS, size: 100 },
  { name: "exports", sql: PRUNE_EXPORTS, size: 20 },
  { name: "events", sql: PRUNE_EVENTS, size: 5_000 },
  { name: "counters", sql: PRUNE_COUNTERS, size: 5_000 },
  { name: "mentions", sql: PRUNE_MENTIONS, size: 5_000 },
];

/** Batches of one step in a night: a shop with years of mail takes several nights, and holds up nobody. */
const MAX_BATCHES = 100;

/**
 * Deletes what is older than the shop, or we, want it kept: originals of mails, answers to data requests, events,
 * counters, reviewed mentions of erased people in files. In batches, each a short transaction of its own; what is too much for one night is left for the next.
 */
export async function pruneShop(shopId: ShopId): Promise<void> {
  const deleted: Record<string, number> = {};
  for (const step of STEPS) {
    const count = await runStep(shopId, step);
    if (count > 0) deleted[step.name] = count;
  }
  if (Object.keys(deleted).length > 0) logger.info({ shopId, deleted }, "old data deleted");
}

async function runStep(shopId: ShopId, { sql, size }: Step): Promise<number> {
  let total = 0;
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const count = (await pool.query(sql, [shopId])).rowCount ?? 0;
    total += count;
    if (count < size) break;
  }
  return total;
}

/** Prunes a shop and measures what is left. The figures of the night before do until the next; what is old must go. */
export async function pruneAndMeasure(shopId: ShopId): Promise<void> {
  await pruneShop(shopId);
  await measureStorage(shopId).catch((error: unknown) =>
    logger.warn({ err: error, shopId }, "could not measure what is stored"),
  );
}
