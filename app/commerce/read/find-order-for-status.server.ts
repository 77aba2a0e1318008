import { pool, type ShopId } from "~/database/db.server";
import type { OrderForStatus } from "./order-for-status";
import { ORDER_FOR_STATUS_JSON } from "./order-for-status-json.server";

const FIND = `SELECT ${ORDER_FOR_STATUS_JSON} AS "order" FROM orders AS o WHERE o.shop_id = $1 AND o.id = $2`;

/** One order with what its shopper may be told; null when the mirror does not have it. */
export async function findOrderForStatus(
  shopId: ShopId,
  orderId: string,
): Promise<OrderForStatus | null> {
  const { rows } = await pool.query<{ order: OrderForStatus }>({
    name: "find-order-for-status",
    text: FIND,
    values: [shopId, orderId],
  });
  return rows[0]?.order ?? null;
}
