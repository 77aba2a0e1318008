import { isoTime, jsonObject, knownFreshAt } from "~/database/sql-json.server";

/**
 * SQL that gives orders with everything an agent needs, for a statement that has a CTE `shown` (order_id) of at most a
 * few dozen orders and the shop as $1. Each kind of row comes as one flat array, put together by assembleOrders:
 * nested aggregates for each order would cost nearly twice the time.
 */

/** As many as Shopify allows in an order; MAX_LINES of them are shown and the rest is counted. */
const LINES_LIMIT = 500;
const MAX_CHILDREN = 200;

const amount = (column: string): string => `trim_scale(${column})::text`;

const ORDER = jsonObject({
  id: "o.id::text",
  name: "o.name",
  confirmationNumber: "o.confirmation_number",
  customerId: "o.customer_id::text",
  email: "o.email",
  phone: "o.phone",
  processedAt: isoTime("o.processed_at"),
  cancelledAt: isoTime("o.cancelled_at"),
  cancelReason: "o.cancel_reason",
  closedAt: isoTime("o.closed_at"),
  financialStatus: "o.financial_status",
  fulfillmentStatus: "o.fulfillment_status",
  returnStatus: "o.return_status",
  isEdited: "o.is_edited",
  currency: "o.currency",
  total: amount("o.total"),
  subtotal: amount("o.subtotal"),
  totalShipping: amount("o.total_shipping"),
  totalTax: amount("o.total_tax"),
  totalDiscounts: amount("o.total_discounts"),
  totalRefunded: amount("o.total_refunded"),
  totalOutstanding: amount("o.total_outstanding"),
  discountCodes: "o.discount_codes",
  shippingMethod: "o.shipping_lines->0->>'title'",
  statusPageUrl: "o.status_page_url",
  note: "o.note",
  tags: "o.tags",
  customAttributes: "o.custom_attributes",
  shippingAddress: "o.shipping_address",
  billingAddress: "o.billing_address",
  syncedAt: knownFreshAt("o.synced_at", "orders"),
});

const LINE = jsonObject({
  orderId: "line.order_id::text",
  position: "line.position",
  id: "line.id::text",
  productId: "line.product_id::text",
  variantId: "line.variant_id::text",
  title: "line.title",
  variantTitle: "line.variant_title",
  sku: "line.sku",
  imageUrl: "line.image_url",
  quantity: "line.quantity",
  currentQuantity: "line.current_quantity",
  unfulfilledQuantity: "line.unfulfilled_quantity",
  unitPrice: amount("line.unit_price"),
  discountedTotal: amount("line.discounted_total"),
});

const FULFILLMENT = jsonObject({
  orderId: "f.order_id::text",
  id: "f.id::text",
  name: "f.name",
  status: "f.status",
  displayStatus: "f.display_status",
  totalQuantity: "f.total_quantity",
  createdAt: isoTime("f.created_at"),
  inTransitAt: isoTime("f.in_transit_at"),
  deliveredAt: isoTime("f.delivered_at"),
  estimatedDeliveryAt: isoTime("f.estimated_delivery_at"),
});

const TRACKING = jsonObject({
  fulfillmentId: "t.fulfillment_id::text",
  position: "t.position",
  company: "t.company",
  number: "t.number",
  url: "t.url",
});

const REFUND = jsonObject({
  orderId: "r.order_id::text",
  id: "r.id::text",
  createdAt: isoTime("r.created_at"),
  note: "r.note",
  total: amount("r.total"),
});

const RETURN = jsonObject({
  orderId: "r.order_id::text",
  id: "r.id::text",
  name: "r.name",
  status: "r.status",
  totalQuantity: "r.total_quantity",
  createdAt: isoTime("r.created_at"),
});

// Children in the order of their primary key, so that no sort is needed to bound them.
const childrenOf = (row: string, table: string, alias: string): string =>
  `(SELECT json_agg(${row}) FROM (SELECT child.* FROM shown JOIN ${table} AS child
    ON child.shop_id = $1 AND child.order_id = shown.order_id LIMIT ${MAX_CHILDREN}) AS ${alias})`;

// Every stock level of the tracked variants in those lines: [variantId, locationId, available, incoming].
const STOCK_LEVELS = `(SELECT json_agg(json_build_array(
    wanted.variant_id::text, level.location_id::text, level.available, level.incoming))
  FROM (SELECT DISTINCT line.variant_id FROM shown
    JOIN order_lines AS line ON line.shop_id = $1 AND line.order_id = shown.order_id
    WHERE line.variant_id IS NOT NULL LIMIT 1000) AS wanted
  JOIN product_variants AS variant ON variant.shop_id = $1 AND variant.id = wanted.variant_id
  JOIN inventory_items AS item ON item.shop_id = $1 AND item.id = variant.inventory_item_id AND item.is_tracked
  JOIN inventory_levels AS level ON level.shop_id = $1 AND level.inventory_item_id = item.id)`;

/** One JSON column with the shown orders, without what is theirs and without an order among them. Shape: OrderRows. */
export const SHOWN_ORDERS_JSON = jsonObject({
  orders: `(SELECT json_agg(${ORDER}) FROM shown JOIN orders AS o ON o.shop_id = $1 AND o.id = shown.order_id)`,
  lines: `(SELECT json_agg(${LINE}) FROM shown CROSS JOIN LATERAL (
    SELECT * FROM order_lines AS child
    WHERE child.shop_id = $1 AND child.order_id = shown.order_id LIMIT ${LINES_LIMIT}) AS line)`,
  fulfillments: childrenOf(FULFILLMENT, "fulfillments", "f"),
  trackings: childrenOf(TRACKING, "fulfillment_trackings", "t"),
  refunds: childrenOf(REFUND, "refunds", "r"),
  returns: childrenOf(RETURN, "order_returns", "r"),
  stockLevels: STOCK_LEVELS,
  locations: `(SELECT json_agg(json_build_array(id::text, name)) FROM locations WHERE shop_id = $1 AND is_active)`,
});
