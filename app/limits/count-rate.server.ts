import { createHmac } from "node:crypto";
import { pool, type ShopId } from "~/database/db.server";
import { deriveKey } from "~/lib/keys.server";

export interface CountedAction {
  /** What is done: "chat.message", "lookup". */
  what: string;
  /** By whom: an address, a visitor, an order number. Stored as a hash only. */
  who: string;
  windowSeconds: number;
  /** Counts as so many, 1 unless given: kilobytes, where those are what is limited. */
  amount?: number;
}

const COUNT = `
  INSERT INTO rate_counters AS r (shop_id, key, window_end, count)
  VALUES ($1, $2, now() + make_interval(secs => $3), $4::int)
  ON CONFLICT (shop_id, key) DO UPDATE SET
    count = CASE WHEN r.window_end <= now() THEN $4::int ELSE LEAST(r.count::bigint + $4::int, 2000000000)::int END,
    window_end = CASE WHEN r.window_end <= now() THEN EXCLUDED.window_end ELSE r.window_end END
  RETURNING count, ceil(extract(epoch FROM window_end - now()))::int AS "secondsLeft"`;

// Keyed, so that whoever gets hold of the table cannot try addresses until one fits.
function hashKey({ what, who }: CountedAction): string {
  return createHmac("sha256", deriveKey("rate counter"))
    .update(`rate ${what} ${who}`)
    .digest("base64url")
    .slice(0, 32);
}

/** Counts that something is done once more, in all processes together. Gives how often it was in this window. */
export async function countRate(
  shopId: ShopId,
  countable: CountedAction,
): Promise<{ count: number; secondsLeft: number }> {
  const { rows } = await pool.query<{ count: number; secondsLeft: number }>(COUNT, [
    shopId,
    hashKey(countable),
    countable.windowSeconds,
    countable.amount ?? 1,
  ]);
  return rows[0] ?? { count: 0, secondsLeft: 0 };
}

/** Counts by each limit in turn until one is exceeded. Gives whether none was. */
export async function countWithin(
  shopId: ShopId,
  limits: readonly (CountedAction & { max: number })[],
): Promise<boolean> {
  for (const limit of limits) if ((await countRate(shopId, limit)).count > limit.max) return false;
  return true;
}

const GIVE_BACK = `UPDATE rate_counters SET count = GREATEST(0, count - $3::int)
  WHERE shop_id = $1 AND key = $2 AND window_end > now()`;

/** Takes one back that was counted and proved to be none of what is limited. */
export async function giveBackRate(shopId: ShopId, countable: CountedAction): Promise<void> {
  await pool.query(GIVE_BACK, [shopId, hashKey(countable), countable.amount ?? 1]);
}
