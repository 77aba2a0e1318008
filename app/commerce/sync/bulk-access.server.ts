import { pool, type ShopId } from "~/database/db.server";
import { logger } from "~/logger.server";

// Not at every start: once an hour is exact enough for a right that ends after 31 days, unless it was just lost.
const NOTE_USED = `INSERT INTO bulk_access AS b (shop_id, last_used_at) VALUES ($1, now())
  ON CONFLICT (shop_id) DO UPDATE SET last_used_at = now(), refused_at = NULL
  WHERE b.refused_at IS NOT NULL OR b.last_used_at IS NULL OR b.last_used_at < now() - interval '1 hour'
    OR EXISTS (SELECT 1 FROM bulk_access AS other WHERE other.refused_at > b.last_used_at)`;
const NOTE_REFUSED = `INSERT INTO bulk_access AS b (shop_id, refused_at) VALUES ($1, now())
  ON CONFLICT (shop_id) DO UPDATE SET refused_at = now()`;
// The right is the app's: what one shop was allowed since then, this one will be.
const FIND_REFUSED = `SELECT b.refused_at > COALESCE((SELECT max(last_used_at) FROM bulk_access), '-infinity') AS refused
  FROM bulk_access AS b WHERE b.shop_id = $1 AND b.refused_at IS NOT NULL`;
const FIND_AGE = `SELECT EXTRACT(EPOCH FROM now() - max(last_used_at))::float8 / 86400 AS days FROM bulk_access`;

/** Notes that Shopify began a bulk query of this shop. */
export async function noteBulkUsed(shopId: ShopId): Promise<void> {
  await pool.query(NOTE_USED, [shopId]);
}

/** Notes that Shopify refused one, and tells the operator, who alone can mend it. */
export async function noteBulkRefused(shopId: ShopId): Promise<void> {
  await pool.query(NOTE_REFUSED, [shopId]);
  logger.error(
    { code: "shopify_bulk_refused", shopId },
    "Shopify refuses bulk queries: allow them for the app (Partner Dashboard, API access requests), see README.md",
  );
}

/** Whether Shopify refused this shop's last bulk query, and has allowed no shop one since then. */
export async function isBulkRefused(shopId: ShopId): Promise<boolean> {
  const { rows } = await pool.query<{ refused: boolean }>(FIND_REFUSED, [shopId]);
  return rows[0]?.refused ?? false;
}

/** Days since any shop's last bulk query; null when there was none yet. */
export async function findDaysWithoutBulk(): Promise<number | null> {
  const { rows } = await pool.query<{ days: number | null }>(FIND_AGE);
  return rows[0]?.days ?? null;
}
