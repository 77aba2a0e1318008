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
  /** Counts as so many, 1 unless given: kilobytes, where those are what is limited. */
  amount?: number;
  /** What somebody is told who did it too often; English unless given. */
  message?: string;
}

const COUNT = `
  INSERT INTO rate_counters AS r (shop_id, key, window_end, count)
  VALUES ($1, $2, now() + make_interval(secs => $3), $4::int)
  ON CONFLICT (shop_id, key) DO UPDATE SET
    count = CASE WHEN r.window_end <= now() THEN $4::int ELSE LEAST(r.count::bigint + $4::int, 2000000000)::int END,
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
 * its message is the limit's own, or says in English when to try again.
 */
export async function limitRate(shopId: ShopId, limit: RateLimit): Promise<void> {
  const { rows } = await pool.query<{ count: number; secondsLeft: number }>(COUNT, [
    shopId,
    hashKey(limit),
    limit.windowSeconds,
    limit.amount ?? 1,
  ]);
  const counted = rows[0];
  if (!counted || counted.count <= limit.max) return;
  if (limit.message !== undefined) throw new AppError("RATE_LIMITED", limit.message);
  const minutes = Math.max(1, Math.ceil(counted.secondsLeft / 60));
  throw new AppError(
    "RATE_LIMITED",
    `That was too often. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  );
}
