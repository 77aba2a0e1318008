import { pool } from "~/database/db.server";
import { installShop } from "~/shops/install-shop.server";

const CONVERSATIONS = 1_000;
const VARIANTS = 2_000;
const ORDERS_PER_CUSTOMER = 4;

// Each statement fills one table from a series; $1 is the shop, $2 how many orders it has.
const STATEMENTS: readonly string[] = [
  `INSERT INTO locations (shop_id, id, name, is_active, synced_at)
   SELECT $1, n, 'Location ' || n, true, now() FROM generate_series(1, 2) AS n WHERE $2 > 0`,
  `INSERT INTO product_variants (shop_id, product_id, id, title, position, price, inventory_item_id, inventory_policy,
     updated_at)
   SELECT $1, n / 4, n, 'Variant ' || n, 1, 24, n, 'DENY', now() FROM generate_series(1, ${VARIANTS}) AS n WHERE $2 > 0`,
  `INSERT INTO inventory_items (shop_id, id, is_tracked, requires_shipping, updated_at, synced_at)
   SELECT $1, n, true, true, now(), now() FROM generate_series(1, ${VARIANTS}) AS n WHERE $2 > 0`,
  `INSERT INTO inventory_levels (shop_id, inventory_item_id, location_id, available, updated_at)
   SELECT $1, n, location, n % 40, now() FROM generate_series(1, ${VARIANTS}) AS n, generate_series(1, 2) AS location
   WHERE $2 > 0`,
  `INSERT INTO customers (shop_id, id, display_name, email, email_key, number_of_orders, amount_spent, default_address,
     created_at, updated_at, synced_at)
   SELECT $1, n, 'Customer ' || n, 'c' || n || '@example.com', 'c' || n || '@example.com', ${ORDERS_PER_CUSTOMER}, 194,
     '{"city": "Tampere", "countryCode": "FI"}', now(), now(), now()
   FROM generate_series(1, $2::int / ${ORDERS_PER_CUSTOMER}) AS n`,
  `INSERT INTO orders (shop_id, id, name, number, confirmation_number, customer_id, email, email_key,
     created_at, processed_at, updated_at, financial_status, fulfillment_status, currency, original_total, total,
     subtotal, total_tax, total_shipping, total_discounts, total_refunded, total_outstanding, shipping_lines,
     shipping_address, billing_address, synced_at)
   SELECT $1, n, '#' || 1000 + n, 1000 + n, upper(left(md5(n::text), 9)), customer,
     'c' || customer || '@example.com', 'c' || customer || '@example.com', at, at, at, 'PAID', 'FULFILLED', 'EUR',
     48.5, 48.5, 43.6, 9.4, 4.9, 0, 0, 0, '[{"title": "Posti", "price": "4.90"}]',
     '{"name": "Aino Virtanen", "address1": "Rantatie 12", "city": "Tampere", "zip": "33100", "countryCode": "FI"}',
     '{"name": "Aino Virtanen", "address1": "Rantatie 12", "city": "Tampere", "zip": "33100", "countryCode": "FI"}', now()
   FROM (SELECT n, 1 + (n * 7919::bigint) % ($2::int / ${ORDERS_PER_CUSTOMER}) AS customer,
           now() - make_interval(mins => ($2::int - n)::int) AS at
         FROM generate_series(1, $2::int) AS n) AS made`,
  `INSERT INTO order_name_keys (shop_id, key, order_id, rank)
   SELECT $1, (1000 + n)::text, n, 0 FROM generate_series(1, $2::bigint) AS n`,
  `INSERT INTO order_lines (shop_id, order_id, id, position, product_id, variant_id, title, variant_title, quantity,
     current_quantity, unfulfilled_quantity, unit_price, discounted_total)
   SELECT $1, n, n * 10 + line, line, variant / 4, variant, 'Wool mitten', 'Red', 2, 2, 0, 24, 48
   FROM generate_series(1, $2::bigint) AS n, generate_series(1, 3) AS line,
     LATERAL (SELECT 1 + (n * 31 + line * 7) % ${VARIANTS} AS variant) AS chosen`,
  `INSERT INTO fulfillments (shop_id, order_id, id, name, status, display_status, total_quantity, created_at, updated_at)
   SELECT $1, n, n, '#' || 1000 + n || '-F1', 'SUCCESS', 'IN_TRANSIT', 6, now(), now()
   FROM generate_series(1, $2::bigint) AS n`,
  `INSERT INTO fulfillment_trackings (shop_id, order_id, fulfillment_id, position, company, number, number_key)
   SELECT $1, n, n, 1, 'Posti', 'JJFI' || 600000000 + n, 'JJFI' || 600000000 + n FROM generate_series(1, $2::bigint) AS n`,
  `INSERT INTO sync_states (shop_id, resource, phase, imported_at)
   SELECT $1, unnest(ARRAY['customers', 'orders', 'products', 'inventory']), 'live', now() WHERE $2 > 0`,
  `INSERT INTO contacts (shop_id, id, name, customer_id, customer_evidence, updated_at)
   SELECT $1, md5('contact' || n)::uuid, 'Customer ' || n, n,
     json_build_object('kind', 'email', 'value', 'c' || n || '@example.com'), now()
   FROM generate_series(1, ${CONVERSATIONS}) AS n WHERE $2 > 0`,
  `INSERT INTO contact_addresses (shop_id, kind, value, contact_id)
   SELECT $1, 'email', 'c' || n || '@example.com', md5('contact' || n)::uuid
   FROM generate_series(1, ${CONVERSATIONS}) AS n WHERE $2 > 0`,
  `INSERT INTO conversations (shop_id, id, number, contact_id, channel, subject, reply_token, last_activity_at)
   SELECT $1, md5('conversation' || n)::uuid, n, md5('contact' || n)::uuid, 'email', 'Where is it?', md5('t' || n), now()
   FROM generate_series(1, ${CONVERSATIONS}) AS n WHERE $2 > 0`,
  `INSERT INTO order_links (shop_id, conversation_id, order_id, state, confidence, evidence, updated_at)
   SELECT $1, md5('conversation' || customer_id)::uuid, max(id), 'attached', 0.99,
     '[{"kind": "order-number", "detail": "#1042"}, {"kind": "email", "detail": "c1@example.com"}]', now()
   FROM orders WHERE shop_id = $1 AND customer_id <= ${CONVERSATIONS} AND $2 > 0 GROUP BY customer_id`,
];

/** Fills a shop of `orders` orders of three lines each, with conversations of its customers; one order is attached to each. */
export async function fillContextShop(
  orders: number,
): Promise<{ shopId: number; conversationIds: string[] }> {
  const shopId = await installShop("bench.myshopify.com", ["read_orders", "read_all_orders"]);
  const startedAt = performance.now();
  for (const statement of STATEMENTS) await pool.query(statement, [shopId, orders]);
  await pool.query("VACUUM ANALYZE");
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  console.log(`${orders} orders of ${orders / ORDERS_PER_CUSTOMER} customers made in ${seconds} s`);
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM conversations WHERE shop_id = $1",
    [shopId],
  );
  return { shopId, conversationIds: rows.map(({ id }) => id) };
}
