import { makeOrderNameKeys, type OrderNameFormat } from "~/commerce/read/order-name";
import { pool } from "~/database/db.server";

/** Rows of the mirror for tests, with only what the test is about spelt out. */
interface CustomerFacts {
  id: string;
  name?: string;
  email?: string | null;
  phone?: string | null;
  numberOfOrders?: number;
}

interface OrderFacts {
  id: string;
  name: string;
  customerId?: string | null;
  email?: string | null;
  phone?: string | null;
  confirmationNumber?: string;
  processedAt?: Date;
  fulfillmentStatus?: string;
  trackingNumber?: string;
  deliveredAt?: Date | null;
  lines?: { variantId: string; quantity: number }[];
}

interface ProductFacts {
  id: string;
  title: string;
  handle?: string;
  status?: "ACTIVE" | "DRAFT" | "ARCHIVED";
  isPublished?: boolean;
}

interface VariantFacts {
  id: string;
  /** 1 unless given. */
  productId?: string;
  title?: string;
  sku?: string;
  price?: number;
  inventoryPolicy?: "DENY" | "CONTINUE";
  /** Location id → available */
  stock: Record<string, number>;
  isTracked?: boolean;
}

/** Installs a shop directly in the database; gives its id. Its customers and orders count as imported. */
export async function addMirroredShop(domain: string, isImported = true): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(
    `INSERT INTO shops (domain, inbound_token, currency, country, scopes)
     VALUES ($1, md5($1), 'EUR', 'FI', ARRAY['read_orders', 'read_all_orders']) RETURNING id`,
    [domain],
  );
  const id = rows[0]?.id ?? 0;
  if (isImported) {
    await pool.query(
      `INSERT INTO sync_states (shop_id, resource, phase, imported_at)
       SELECT $1, unnest(ARRAY['customers', 'orders', 'products', 'inventory']), 'live', now()`,
      [id],
    );
  }
  return id;
}

export async function addCustomer(shopId: number, facts: CustomerFacts): Promise<void> {
  const { id, name = "Aino Virtanen", email = null, phone = null, numberOfOrders = 1 } = facts;
  await pool.query(
    `INSERT INTO customers (shop_id, id, display_name, email, email_key, phone, number_of_orders, amount_spent,
       default_address, verified_email, created_at, updated_at, synced_at)
     VALUES ($1, $2, $3, $4, lower($4), $5, $6, 48.5, '{"city": "Helsinki", "countryCode": "FI"}', true, now(), now(), now())`,
    [shopId, id, name, email, phone, numberOfOrders],
  );
}

async function addFulfillment(shopId: number, order: OrderFacts): Promise<void> {
  const { id, name, trackingNumber = null, deliveredAt = null } = order;
  await pool.query(
    `INSERT INTO fulfillments (shop_id, order_id, id, name, status, total_quantity, created_at, updated_at, delivered_at)
     VALUES ($1, $2, 1, $3, 'SUCCESS', 1, now(), now(), $4)`,
    [shopId, id, `${name}-F1`, deliveredAt],
  );
  await pool.query(
    `INSERT INTO fulfillment_trackings (shop_id, order_id, fulfillment_id, position, company, number, number_key, url)
     VALUES ($1, $2, 1, 1, 'Posti', $3, upper(regexp_replace($3, '[^A-Za-z0-9]', '', 'g')), 'https://posti.example')`,
    [shopId, id, trackingNumber],
  );
}

async function addOrderNameKeys(shopId: number, orderId: string, name: string): Promise<void> {
  const { rows } = await pool.query<OrderNameFormat>(
    "SELECT order_name_prefix AS prefix, order_name_suffix AS suffix FROM shops WHERE id = $1",
    [shopId],
  );
  const keys = makeOrderNameKeys(name, rows[0] ?? { prefix: "#", suffix: "" });
  await pool.query(
    `INSERT INTO order_name_keys (shop_id, order_id, key, rank)
     SELECT $1, $2, key, rank FROM jsonb_to_recordset($3::jsonb) AS made(key text, rank int)`,
    [shopId, orderId, JSON.stringify(keys)],
  );
}

export async function addOrder(shopId: number, facts: OrderFacts): Promise<void> {
  const { id, name, customerId = null, email = null, phone = null } = facts;
  await pool.query(
    `INSERT INTO orders (shop_id, id, name, confirmation_number, customer_id, email, email_key, phone,
       created_at, processed_at, updated_at, financial_status, fulfillment_status, currency, original_total, total,
       subtotal, total_tax, total_shipping, total_discounts, total_refunded, total_outstanding, shipping_lines,
       shipping_address, synced_at)
     VALUES ($1, $2, $3, $4, $5, $6, lower($6), $7, $8, $8, $8, 'PAID', $9, 'EUR',
       48.5, 48.5, 43.6, 9.4, 4.9, 0, 0, 0, '[{"title": "Posti"}]', '{"name": "Aino Virtanen", "city": "Helsinki"}', now())`,
    [
      shopId,
      id,
      name,
      facts.confirmationNumber ?? null,
      customerId,
      email,
      phone,
      facts.processedAt ?? new Date(),
      facts.fulfillmentStatus ?? "UNFULFILLED",
    ],
  );
  await addOrderNameKeys(shopId, id, name);
  for (const [index, line] of (facts.lines ?? []).entries()) {
    await pool.query(
      `INSERT INTO order_lines (shop_id, order_id, id, position, variant_id, title, quantity, current_quantity,
         unfulfilled_quantity, unit_price, discounted_total)
       VALUES ($1, $2, $3::bigint, $3::int, $4, 'Wool mitten', $5::int, $5::int, $5::int, 24, 48)`,
      [shopId, id, index + 1, line.variantId, line.quantity],
    );
  }
  if (facts.trackingNumber || facts.deliveredAt) await addFulfillment(shopId, facts);
}

export async function addProduct(shopId: number, facts: ProductFacts): Promise<void> {
  const { id, title, status = "ACTIVE", isPublished = true } = facts;
  await pool.query(
    `INSERT INTO products (shop_id, id, title, handle, status, vendor, product_type, published_at, created_at,
       updated_at, synced_at) VALUES ($1, $2, $3, $4, $5, 'Villa', 'Mittens', $6, now(), now(), now())`,
    [shopId, id, title, facts.handle ?? `product-${id}`, status, isPublished ? new Date() : null],
  );
}

/** A variant whose inventory item has the same id, in stock at the given locations. */
export async function addVariant(shopId: number, facts: VariantFacts): Promise<void> {
  const { id, title = "Red", stock, isTracked = true, productId = "1", price = 24 } = facts;
  await pool.query(
    `INSERT INTO product_variants (shop_id, product_id, id, title, sku, position, price, inventory_item_id,
       inventory_policy, updated_at) VALUES ($1, $4, $2, $3, $5, 1, $6, $2, $7, now())`,
    [shopId, id, title, productId, facts.sku ?? null, price, facts.inventoryPolicy ?? "DENY"],
  );
  await pool.query(
    `INSERT INTO inventory_items (shop_id, id, is_tracked, requires_shipping, updated_at, synced_at)
     VALUES ($1, $2, $3, true, now(), now())`,
    [shopId, id, isTracked],
  );
  for (const [locationId, available] of Object.entries(stock)) {
    await pool.query(
      `INSERT INTO locations (shop_id, id, name, is_active, synced_at) VALUES ($1, $2::bigint, 'Location ' || $2::bigint, true, now())
       ON CONFLICT DO NOTHING`,
      [shopId, locationId],
    );
    await pool.query(
      `INSERT INTO inventory_levels (shop_id, inventory_item_id, location_id, available, updated_at)
       VALUES ($1, $2, $3, $4, now())`,
      [shopId, id, locationId, available],
    );
  }
}
