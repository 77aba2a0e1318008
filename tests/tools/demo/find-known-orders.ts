import type { KnownOrder } from "./shoppers-messages";
import type { Stack } from "./start-stack";

// The latest order of each of many customers whose mail address is known, newest first, countries mixed.
const FIND_ORDERS = `
  SELECT DISTINCT ON (o.email_key) o.name, o.email, c.display_name AS "customerName",
    o.shipping_address ->> 'countryCode' AS country, l.title AS item, o.processed_at
  FROM orders o
  JOIN customers c ON c.shop_id = o.shop_id AND c.id = o.customer_id
  JOIN LATERAL (SELECT title FROM order_lines WHERE shop_id = o.shop_id AND order_id = o.id ORDER BY position LIMIT 1) l ON true
  WHERE o.shop_id = $1 AND o.email IS NOT NULL AND o.cancelled_at IS NULL
    AND o.processed_at > (SELECT max(processed_at) - interval '45 days' FROM orders WHERE shop_id = $1)
  ORDER BY o.email_key, o.processed_at DESC
  LIMIT 400`;

/** Recent orders of the shop to write example mails about. */
export async function findKnownOrders(stack: Stack, shopId: number): Promise<KnownOrder[]> {
  const { rows } = await stack.database.query<KnownOrder & { processed_at: Date }>(FIND_ORDERS, [
    shopId,
  ]);
  return rows.sort((a, b) => b.processed_at.getTime() - a.processed_at.getTime());
}
