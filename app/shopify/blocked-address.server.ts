import { pool, type ShopId } from "~/database/db.server";
import { logger } from "~/logger.server";

/** A shop counts as blocked for so long after the last request that was refused for our address. */
const MINUTES = 15;
/** From this many shops on it cannot be a matter of one shop. */
const SEVERAL = 2;
const LOG_EVERY_MS = 60_000;

// Its row is written at most every 30 s, however many requests are refused meanwhile.
const NOTE = `INSERT INTO address_blocks AS b (shop_id, since, last_at) VALUES ($1, now(), now())
  ON CONFLICT (shop_id) DO UPDATE SET last_at = now(),
    since = CASE WHEN b.last_at < now() - make_interval(mins => $2) THEN now() ELSE b.since END
  WHERE b.last_at < now() - interval '30 seconds'`;
const COUNT = `SELECT count(*)::int AS shops FROM address_blocks WHERE last_at > now() - make_interval(mins => $1)`;

let logged = { at: -Infinity, isSeveral: false };

/**
 * Notes that Shopify refused a request of this shop because of our address, and raises the operator's alarm: a line
 * with the code "shopify_address_blocked", of level fatal when several shops are concerned.
 */
export async function noteAddressBlocked(shopId: ShopId): Promise<void> {
  const { rowCount } = await pool.query(NOTE, [shopId, MINUTES]);
  if (!rowCount) return;
  const shops = await countBlockedShops();
  const isSeveral = shops >= SEVERAL;
  const isRecent = Date.now() - logged.at < LOG_EVERY_MS;
  if (isRecent && logged.isSeveral === isSeveral) return;
  logged = { at: Date.now(), isSeveral };
  const facts = { code: "shopify_address_blocked", shopId, shops };
  const hint =
    "Shopify refuses our address: add it to the app's IP allowlist (Dev Dashboard, Settings), see README.md";
  if (isSeveral) logger.fatal(facts, hint);
  else logger.error(facts, hint);
}

/** How many shops' requests Shopify refused for our address in the last quarter of an hour; for health and metrics. */
export async function countBlockedShops(): Promise<number> {
  const { rows } = await pool.query<{ shops: number }>(COUNT, [MINUTES]);
  return rows[0]?.shops ?? 0;
}
