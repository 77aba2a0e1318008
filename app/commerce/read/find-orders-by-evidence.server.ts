import { pool, type ShopId } from "~/database/db.server";
import { isoTime, jsonArray, jsonObject } from "~/database/sql-json.server";
import type { FoundEvidence } from "./found-orders";

/** What to look for. Lists beyond 60 entries are cut. */
export interface OrderEvidenceQuery {
  /** As `makeOrderNameKeys` makes them. */
  nameKeys: string[];
  trackingKeys: string[];
  confirmationNumbers: string[];
  /** Of the sender, lower-cased. */
  emails: string[];
  /** Of the sender, E.164. */
  phones: string[];
  /** Customers the sender is known to be. */
  customerIds: string[];
}

const MAX_KEYS = 60;
const PER_KEY_LIMIT = 100;
/** Of the sender's own orders, the newest. */
const MAX_OWN_ORDERS = 25;

const TEXTS = (expression: string): string =>
  `(SELECT COALESCE(json_agg(DISTINCT value), '[]'::json) FROM unnest(${expression}) AS value WHERE value <> '')`;

const ORDER = jsonObject({
  id: "o.id::text",
  name: "o.name",
  nameKeys: jsonArray(
    "json_build_object('key', name.key, 'rank', name.rank) ORDER BY name.rank",
    "order_name_keys AS name WHERE name.shop_id = o.shop_id AND name.order_id = o.id",
  ),
  confirmationNumber: "upper(o.confirmation_number)",
  customerId: "o.customer_id::text",
  emails: TEXTS("ARRAY[o.email_key, customer.email_key]"),
  phones: TEXTS(
    "ARRAY[o.phone, customer.phone, o.shipping_address->>'phone', o.billing_address->>'phone']",
  ),
  personNames: TEXTS(`ARRAY[customer.display_name, o.shipping_address->>'name',
    concat_ws(' ', o.shipping_address->>'firstName', o.shipping_address->>'lastName')]`),
  trackingKeys: jsonArray(
    "t.number_key",
    `fulfillment_trackings AS t WHERE t.shop_id = o.shop_id AND t.order_id = o.id AND t.number_key IS NOT NULL`,
  ),
  processedAt: isoTime("o.processed_at"),
  isCancelled: "o.cancelled_at IS NOT NULL",
  isFulfilled: "o.fulfillment_status = 'FULFILLED'",
  deliveredAt: `(SELECT CASE WHEN bool_and(f.delivered_at IS NOT NULL) THEN ${isoTime("max(f.delivered_at)")} END
    FROM fulfillments AS f WHERE f.shop_id = o.shop_id AND f.order_id = o.id AND f.status = 'SUCCESS')`,
});

const CUSTOMER = jsonObject({
  id: "known.id::text",
  displayName: "known.display_name",
  email: "known.email_key",
  phone: "known.phone",
});

const FIND = `
  WITH known AS MATERIALIZED (
    SELECT id, display_name, email_key, phone FROM customers WHERE shop_id = $1 AND email_key = ANY ($5::text[])
    UNION SELECT id, display_name, email_key, phone FROM customers WHERE shop_id = $1 AND phone = ANY ($6::text[])
    UNION SELECT id, display_name, email_key, phone FROM customers WHERE shop_id = $1 AND id = ANY ($7::bigint[])
    LIMIT 10
  ), own AS (
    (SELECT o.id, o.processed_at FROM known CROSS JOIN LATERAL (
       SELECT id, processed_at FROM orders WHERE shop_id = $1 AND customer_id = known.id
       ORDER BY processed_at DESC LIMIT ${MAX_OWN_ORDERS}) AS o)
    UNION
    (SELECT o.id, o.processed_at FROM unnest($5::text[]) AS sender(address) CROSS JOIN LATERAL (
       SELECT id, processed_at FROM orders WHERE shop_id = $1 AND email_key = sender.address
       ORDER BY processed_at DESC LIMIT ${MAX_OWN_ORDERS}) AS o)
    UNION
    (SELECT id, processed_at FROM orders WHERE shop_id = $1 AND phone = ANY ($6::text[]) LIMIT ${MAX_OWN_ORDERS})
  ), wanted AS (
    (SELECT id FROM own ORDER BY processed_at DESC LIMIT ${MAX_OWN_ORDERS})
    UNION (SELECT order_id FROM order_name_keys WHERE shop_id = $1 AND key = ANY ($2::text[])
           ORDER BY rank LIMIT ${PER_KEY_LIMIT})
    UNION (SELECT order_id FROM fulfillment_trackings WHERE shop_id = $1 AND number_key = ANY ($3::text[])
           LIMIT ${PER_KEY_LIMIT})
    UNION (SELECT id FROM orders WHERE shop_id = $1 AND confirmation_number = ANY ($4::text[]) LIMIT ${PER_KEY_LIMIT})
  )
  SELECT ${jsonArray(CUSTOMER, "known")} AS customers,
    ${jsonArray(
      ORDER,
      `(SELECT o.* FROM wanted JOIN orders AS o ON o.shop_id = $1 AND o.id = wanted.id) AS o
       LEFT JOIN customers AS customer ON customer.shop_id = o.shop_id AND customer.id = o.customer_id`,
    )} AS orders`;

const bounded = (keys: readonly string[]): string[] => [...new Set(keys)].slice(0, MAX_KEYS);

/**
 * Everything the mirror holds on the evidence of a message: customers with the sender's addresses, their newest
 * orders, and orders with the numbers and codes that were written. One bounded statement, by index only.
 */
export async function findOrdersByEvidence(
  shopId: ShopId,
  query: OrderEvidenceQuery,
): Promise<FoundEvidence> {
  const { rows } = await pool.query<FoundEvidence>({
    name: "find-orders-by-evidence",
    text: FIND,
    values: [
      shopId,
      bounded(query.nameKeys),
      bounded(query.trackingKeys),
      bounded(query.confirmationNumbers),
      bounded(query.emails),
      bounded(query.phones),
      bounded(query.customerIds),
    ],
  });
  return rows[0] ?? { orders: [], customers: [] };
}
