import { pool, type ShopId } from "~/database/db.server";

const FIND = `SELECT proxy_path AS "proxyPath" FROM storefront_settings WHERE shop_id = $1`;

/** Where the shop's app proxy is mounted ("/apps/help"); null until the first request came through it. */
export async function findProxyPath(shopId: ShopId): Promise<string | null> {
  const { rows } = await pool.query<{ proxyPath: string | null }>(FIND, [shopId]);
  return rows[0]?.proxyPath ?? null;
}
