import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import type { OrderSnapshot } from "./find-order-changes";

const milliseconds = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;
const ofOrder = (alias: string): string =>
  `${alias}.shop_id = o.shop_id AND ${alias}.order_id = o.id`;

const FIND = `SELECT o.id::text, o.customer_id::text AS "customerId", ${milliseconds("o.updated_at")} AS "updatedAt",
    ${milliseconds("o.cancelled_at")} AS "cancelledAt", o.financial_status AS "financialStatus",
    o.fulfillment_status AS "fulfillmentStatus", o.total_refunded::float8 AS "totalRefunded",
    o.shipping_address::text AS "shippingAddress",
    COALESCE((SELECT json_object_agg(line.id, line.current_quantity) FROM order_lines AS line
      WHERE ${ofOrder("line")}), '{}') AS lines,
    COALESCE((SELECT json_agg(json_build_object('id', refund.id::text, 'createdAt', ${milliseconds("refund.created_at")}))
      FROM refunds AS refund WHERE ${ofOrder("refund")}), '[]') AS refunds,
    COALESCE((SELECT json_agg(json_build_object('id', parcel.id::text, 'status', parcel.status,
        'createdAt', ${milliseconds("parcel.created_at")}, 'deliveredAt', ${milliseconds("parcel.delivered_at")}))
      FROM fulfillments AS parcel WHERE ${ofOrder("parcel")}), '[]') AS fulfillments
  FROM orders AS o WHERE o.shop_id = $1 AND o.id = ANY($2::bigint[])`;

/** What the mirror holds of these orders now; those that it does not have are left out. */
export async function findOrderSnapshots(
  tx: Transaction,
  shopId: ShopId,
  orderIds: readonly string[],
): Promise<Map<string, OrderSnapshot>> {
  const rows = await runSql<OrderSnapshot>(tx, FIND, [shopId, orderIds]);
  return new Map(rows.map((row) => [row.id, row]));
}
