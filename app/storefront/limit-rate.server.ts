import { createHmac } from "node:crypto";
import { pool, type ShopId } from "../db.server";
import { getEnvironment } from "../env.server";
import { AppError } from "../errors";

export interface RateLimit {
  /** What is done: "chat.message", "lookup". */
  what: string;
  /** By whom: an address, a visitor, an order number. Stored as a hash only. */
  who: string;
  /** So many times in a window. */
  max: number;
  windowSeconds: number;
}

const COUNT = `
  INSERT INTO rate_counters AS r (shop_id, key, window_end, count)
  VALUES ($1, $2, now() + make_interval(secs => $3), 1)
  ON CONFLICT (shop_id, key) DO UPDATE SET
    count = CASE WHEN r.window_end <= now() THEN 1 ELSE r.count + 1 END,
    window_end = CASE WHEN r.window_end <= now() THEN EXCLUDED.window_end ELSE r.window_end END
  RETURNING count, ceil(extract(epoch FROM window_end - now()))::int AS "secondsLeft"`;

// Keyed, so that whoever gets hold of the table cannot try addresses until one fits.
function hashKey({ what, who }: RateLimit): string {
  return createHmac("sha256", getEnvironment().ENCRYPTION_KEY)
    .update(`rate ${what} ${who}`)
    .digest("base64url")
    .slice(0, 32);
}

/**
 * Counts that something is done once more, in all processes together. Throws AppError RATE_LIMITED beyond the limit;
 * its `cause` is nothing, its message says when to try again.
 */
export async function limitRate(shopId: ShopId, limit: RateLimit): Promise<void> {
  const { rows } = await pool.query<{ count: number; secondsLeft: number }>(COUNT, [
    shopId,
    hashKey(limit),
    limit.windowSeconds,
  ]);
  const counted = rows[0];
  if (!counted || counted.count <= limit.max) return;
  const minutes = Math.max(1, Math.ceil(counted.secondsLeft / 60));
  throw new AppError(
    "RATE_LIMITED",
    `That was too often. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  );
}
