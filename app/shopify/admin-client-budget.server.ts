import { setTimeout as sleep } from "node:timers/promises";
import { pool, type ShopId } from "~/database/db.server";

/**
 * Who waits when points are scarce: work in the background leaves a part of the bucket to people who wait for an
 * answer.
 */
export type Urgency = "interactive" | "background";

/** Share of the bucket that must stay untouched. */
const RESERVED_SHARE: Record<Urgency, number> = { interactive: 0, background: 0.25 };

/** Until Shopify tells the shop's own limits: the smallest plan's. */
const SMALLEST_PLAN = { maximum: 2_000, restoreRate: 100 };

const MIN_WAIT_MS = 25;
const MAX_WAIT_MS = 5_000;

/** The leaky bucket as an answer of Shopify reports it, in points and points per second. */
export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

const NOW_AVAILABLE = `LEAST(b.maximum, b.available
  + GREATEST(0, EXTRACT(EPOCH FROM clock_timestamp() - b.measured_at))::float8 * b.restore_rate)`;

// Taking points is one statement, so that two processes cannot both take the last ones.
const RESERVE = `
  INSERT INTO api_budgets AS b (shop_id, maximum, available, restore_rate, measured_at)
  VALUES ($1, $4::float8, $4::float8 - $2::float8, $5, clock_timestamp())
  ON CONFLICT (shop_id) DO UPDATE SET available = ${NOW_AVAILABLE} - $2::float8, measured_at = clock_timestamp()
  WHERE ${NOW_AVAILABLE} - $2::float8 >= LEAST(b.maximum * $3::float8, b.maximum - $2::float8)
  RETURNING 1`;

const FIND_WAIT = `
  SELECT (LEAST(b.maximum, $2::float8 + b.maximum * $3::float8) - ${NOW_AVAILABLE}) / NULLIF(b.restore_rate, 0) * 1000
    AS "waitMs" FROM api_budgets AS b WHERE shop_id = $1`;

const SETTLE = `
  UPDATE api_budgets AS b SET maximum = $2::float8, restore_rate = $4::float8, measured_at = clock_timestamp(),
    available = LEAST($2::float8, $3::float8, ${NOW_AVAILABLE} + $5::float8)
  WHERE shop_id = $1`;

/** Waits until the shop's bucket holds `cost` points and takes them, whichever process asks. */
export async function reserveBudget(shopId: ShopId, cost: number, urgency: Urgency): Promise<void> {
  const share = RESERVED_SHARE[urgency];
  const { maximum, restoreRate } = SMALLEST_PLAN;
  for (;;) {
    const reserved = await pool.query(RESERVE, [shopId, cost, share, maximum, restoreRate]);
    if (reserved.rowCount) return;
    const { rows } = await pool.query<{ waitMs: number | null }>(FIND_WAIT, [shopId, cost, share]);
    const waitMs = Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, rows[0]?.waitMs ?? 0));
    // Those who wait must not all wake at once.
    await sleep(waitMs * (1 + Math.random() / 4));
  }
}

/**
 * Corrects the bucket after an answer: `reserved` points were taken, `actual` were charged (0 when throttled), and
 * Shopify says what is left. What others have reserved and not yet spent stays reserved.
 */
export async function settleBudget(
  shopId: ShopId,
  spent: { reserved: number; actual: number; status: ThrottleStatus },
): Promise<void> {
  const { maximumAvailable, currentlyAvailable, restoreRate } = spent.status;
  const refund = spent.reserved - spent.actual;
  await pool.query(SETTLE, [shopId, maximumAvailable, currentlyAvailable, restoreRate, refund]);
}
