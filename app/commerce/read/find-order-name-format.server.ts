import { pool, type ShopId } from "~/database/db.server";
import type { OrderNameFormat } from "./order-name";

const FIND = `SELECT order_name_prefix AS prefix, order_name_suffix AS suffix FROM shops WHERE id = $1`;

/** How the shop names its orders; Shopify's default when the shop is not known. */
export async function findOrderNameFormat(shopId: ShopId): Promise<OrderNameFormat> {
  const { rows } = await pool.query<OrderNameFormat>(FIND, [shopId]);
  return rows[0] ?? { prefix: "#", suffix: "" };
}
