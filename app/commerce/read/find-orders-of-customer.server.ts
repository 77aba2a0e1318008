import { pool, type ShopId } from "~/database/db.server";
import type { OrderForStatus } from "./order-for-status";
import { ORDER_FOR_STATUS_JSON } from "./order-for-status-json.server";

const MAX_ORDERS = 25;

const FIND = `SELECT ${ORDER_FOR_STATUS_JSON} AS "order" FROM (
  SELECT * FROM orders WHERE shop_id = $1 AND customer_id = $2 ORDER BY processed_at DESC LIMIT $3
) AS o ORDER BY o.processed_at DESC`;

/** A customer's newest orders, at most `limit` (25 at the most), with what their shopper may be told. */
export async function findMirroredOrdersOfCustomer(
  shopId: ShopId,
  { customerId, limit }: { customerId: string; limit: number },
): Promise<OrderForStatus[]> {
  const { rows } = await pool.query<{ order: OrderForStatus }>({
    name: "find-orders-of-customer",
    text: FIND,
    values: [shopId, customerId, Math.min(limit, MAX_ORDERS)],
  });
  return rows.map(({ order }) => order);
}
