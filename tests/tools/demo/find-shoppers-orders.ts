import type { Stack } from "./start-stack";

/** An order on its way to somebody, with what they would know of it. */
export interface SentOrder {
  id: string;
  name: string;
  email: string;
  customerName: string;
  trackingNumber: string;
}

// The customer's newest order, so that "where is my order?" is about this one.
const FIND = `SELECT o.id::text, o.name, o.email, c.display_name AS "customerName", t.number AS "trackingNumber"
  FROM orders o
  JOIN customers c ON c.shop_id = o.shop_id AND c.id = o.customer_id AND c.email = o.email
  JOIN fulfillments f ON f.shop_id = o.shop_id AND f.order_id = o.id AND f.delivered_at IS NULL
  JOIN fulfillment_trackings t ON t.shop_id = f.shop_id AND t.order_id = f.order_id AND t.fulfillment_id = f.id
  WHERE o.fulfillment_status = 'FULFILLED' AND o.cancelled_at IS NULL AND o.financial_status = 'PAID'
    AND t.number IS NOT NULL AND t.url IS NOT NULL
    AND NOT EXISTS (SELECT FROM orders n WHERE n.shop_id = o.shop_id AND n.customer_id = o.customer_id
      AND n.processed_at > o.processed_at)
  ORDER BY o.processed_at DESC OFFSET $1 LIMIT 1`;

/** The `index`-th newest order that is on its way, of a customer who ordered nothing since. */
export async function findSentOrder(stack: Stack, index: number): Promise<SentOrder> {
  const { rows } = await stack.database.query<SentOrder>(FIND, [index]);
  if (!rows[0]) throw new Error("the demo shop has no such order");
  return rows[0];
}
