import { emailKey, trackingKey } from "~/commerce/mapping/lookup-keys";
import { makeOrderNameKeys } from "~/commerce/read/order-name";
import { pool } from "~/database/db.server";
import { installShop } from "~/shops/install-shop.server";
import { fulfillmentDisplayStatus } from "tests/stand-ins/shopify/store/fulfillment-status";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Customer, Order } from "tests/stand-ins/shopify/store/types";

const toMoney = (cents: number): string => (cents / 100).toFixed(2);
const fullName = (person: { firstName: string | null; lastName: string | null }): string =>
  [person.firstName, person.lastName].filter(Boolean).join(" ");

function toCustomerRow(customer: Customer) {
  return {
    id: customer.id,
    display_name: fullName(customer) || (customer.email ?? ""),
    email: customer.email,
    email_key: emailKey(customer.email),
    phone: customer.phone,
    created_at: customer.createdAt,
    updated_at: customer.updatedAt,
  };
}

function toOrderRow(order: Order) {
  const figures = computeOrderFigures(order);
  const address = order.shippingAddress;
  return {
    id: order.id,
    name: order.name,
    confirmation_number: order.confirmationNumber,
    customer_id: order.customerId,
    email: order.email,
    email_key: emailKey(order.email),
    phone: order.phone,
    created_at: order.createdAt,
    processed_at: order.processedAt,
    updated_at: order.updatedAt,
    cancelled_at: order.cancelledAt,
    financial_status: figures.financialStatus,
    fulfillment_status: figures.fulfillmentStatus,
    currency: order.currencyCode,
    total: toMoney(figures.currentTotal),
    shipping_address: address && { ...address, name: fullName(address) },
  };
}

const toFulfillmentRows = (order: Order) =>
  order.fulfillments.map((fulfillment) => ({
    order_id: order.id,
    id: fulfillment.id,
    name: fulfillment.name,
    status: fulfillment.status,
    display_status: fulfillmentDisplayStatus(fulfillment),
    created_at: fulfillment.createdAt,
    updated_at: fulfillment.updatedAt,
    delivered_at: fulfillment.deliveredAt,
  }));

const toTrackingRows = (order: Order) =>
  order.fulfillments.flatMap((fulfillment) =>
    fulfillment.tracking.map(({ number }, position) => ({
      order_id: order.id,
      fulfillment_id: fulfillment.id,
      position: position + 1,
      number,
      number_key: trackingKey(number),
    })),
  );

const INSERTS = {
  customers: `INSERT INTO customers (shop_id, id, display_name, email, email_key, phone, created_at, updated_at, synced_at)
    SELECT $1, id, display_name, email, email_key, phone, created_at, updated_at, now()
    FROM jsonb_populate_recordset(NULL::customers, $2)`,
  orders: `INSERT INTO orders (shop_id, id, name, confirmation_number, customer_id, email, email_key, phone,
      created_at, processed_at, updated_at, cancelled_at, financial_status, fulfillment_status, currency,
      original_total, total, subtotal, total_tax, total_shipping, total_discounts, total_refunded, total_outstanding,
      shipping_address, synced_at)
    SELECT $1, id, name, confirmation_number, customer_id, email, email_key, phone, created_at, processed_at,
      updated_at, cancelled_at, financial_status, fulfillment_status, currency, total, total, total, 0, 0, 0, 0, 0,
      shipping_address, now() FROM jsonb_populate_recordset(NULL::orders, $2)`,
  nameKeys: `INSERT INTO order_name_keys (shop_id, key, order_id, rank)
    SELECT $1, key, order_id, rank FROM jsonb_populate_recordset(NULL::order_name_keys, $2)`,
  fulfillments: `INSERT INTO fulfillments (shop_id, order_id, id, name, status, display_status, created_at, updated_at,
      delivered_at)
    SELECT $1, order_id, id, name, status, display_status, created_at, updated_at, delivered_at
    FROM jsonb_populate_recordset(NULL::fulfillments, $2)`,
  trackings: `INSERT INTO fulfillment_trackings (shop_id, order_id, fulfillment_id, position, number, number_key)
    SELECT $1, order_id, fulfillment_id, position, number, number_key
    FROM jsonb_populate_recordset(NULL::fulfillment_trackings, $2)`,
};

/** Puts what matching looks at of a seeded shop into the mirror; gives the shop's id. */
export async function loadDemoShop(shop: ShopStore): Promise<number> {
  const { record } = shop;
  const shopId = await installShop(shop.domain, ["read_orders", "read_all_orders"]);
  await pool.query(
    "UPDATE shops SET order_name_prefix = $2, order_name_suffix = $3, country = $4, currency = $5 WHERE id = $1",
    [
      shopId,
      record.orderNumberPrefix,
      record.orderNumberSuffix,
      record.address.countryCode,
      record.currencyCode,
    ],
  );
  const orders = [...shop.orders.values()];
  const insert = (statement: string, rows: object[]) =>
    pool.query(statement, [shopId, JSON.stringify(rows)]);
  await insert(INSERTS.customers, [...shop.customers.values()].map(toCustomerRow));
  await insert(INSERTS.orders, orders.map(toOrderRow));
  const format = { prefix: record.orderNumberPrefix, suffix: record.orderNumberSuffix };
  await insert(
    INSERTS.nameKeys,
    orders.flatMap(({ id, name }) =>
      makeOrderNameKeys(name, format).map((key) => ({ ...key, order_id: id })),
    ),
  );
  await insert(INSERTS.fulfillments, orders.flatMap(toFulfillmentRows));
  await insert(INSERTS.trackings, orders.flatMap(toTrackingRows));
  return shopId;
}
