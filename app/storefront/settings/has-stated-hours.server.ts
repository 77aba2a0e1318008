import { pool, type ShopId } from "~/database/db.server";

const FIND = `SELECT config ?| ARRAY['hours', 'replyTime'] AS "isStated" FROM storefront_settings WHERE shop_id = $1`;

/** Whether the shop ever said when and how fast people answer; until then our defaults must not be told to shoppers. */
export async function hasStatedHours(shopId: ShopId): Promise<boolean> {
  const { rows } = await pool.query<{ isStated: boolean }>(FIND, [shopId]);
  return rows[0]?.isStated ?? false;
}
