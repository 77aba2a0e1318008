import { isoTime, jsonArray, jsonObject, money, postalAddress } from "./sql-json.server";

/** Lines of an order that a panel shows; the rest is counted. */
const MAX_LINES = 50;
const MAX_CHILDREN = 50;

// A lateral subselect takes the variant's stock in the locations that are active, in one index scan each.
const STOCK = `(SELECT ${jsonObject({
  available: "COALESCE(sum(level.available), 0)::int",
  locations: `COALESCE(json_agg(${jsonObject({
    locationId: "level.location_id::text",
    location: "location.name",
    available: "level.available",
    incoming: "level.incoming",
  })} ORDER BY location.name, level.location_id), '[]'::json)`,
})}
  FROM product_variants AS variant
  JOIN inventory_items AS item
    ON item.shop_id = variant.shop_id AND item.id = variant.inventory_item_id AND item.is_tracked
  JOIN inventory_levels AS level ON level.shop_id = item.shop_id AND level.inventory_item_id = item.id
  JOIN locations AS location
    ON location.shop_id = level.shop_id AND location.id = level.location_id AND location.is_active
  WHERE variant.shop_id = line.shop_id AND variant.id = line.variant_id
  HAVING count(*) > 0)`;

const LINES = jsonArray(
  jsonObject({
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
    unitPrice: money("line.unit_price", "o.currency"),
    discountedTotal: money("line.discounted_total", "o.currency"),
    stock: STOCK,
  }),
  `(SELECT * FROM order_lines WHERE shop_id = o.shop_id AND order_id = o.id
    ORDER BY position, id LIMIT ${MAX_LINES}) AS line`,
);

const TRACKINGS = jsonArray(
  jsonObject({ company: "t.company", number: "t.number", url: "t.url" }),
  `(SELECT * FROM fulfillment_trackings WHERE shop_id = f.shop_id AND order_id = f.order_id AND fulfillment_id = f.id
    ORDER BY position LIMIT ${MAX_CHILDREN}) AS t`,
);

const FULFILLMENTS = jsonArray(
  jsonObject({
    id: "f.id::text",
    name: "f.name",
    status: "f.status",
    displayStatus: "f.display_status",
    totalQuantity: "f.total_quantity",
    createdAt: isoTime("f.created_at"),
    inTransitAt: isoTime("f.in_transit_at"),
    deliveredAt: isoTime("f.delivered_at"),
    estimatedDeliveryAt: isoTime("f.estimated_delivery_at"),
    trackings: TRACKINGS,
  }),
  `(SELECT * FROM fulfillments WHERE shop_id = o.shop_id AND order_id = o.id
    ORDER BY created_at DESC, id DESC LIMIT ${MAX_CHILDREN}) AS f`,
);

const REFUNDS = jsonArray(
  jsonObject({
    id: "r.id::text",
    createdAt: isoTime("r.created_at"),
    note: "r.note",
    total: money("r.total", "o.currency"),
  }),
  `(SELECT * FROM refunds WHERE shop_id = o.shop_id AND order_id = o.id
    ORDER BY created_at DESC, id DESC LIMIT ${MAX_CHILDREN}) AS r`,
);

const RETURNS = jsonArray(
  jsonObject({
    id: "r.id::text",
    name: "r.name",
    status: "r.status",
    totalQuantity: "r.total_quantity",
    createdAt: isoTime("r.created_at"),
  }),
  `(SELECT * FROM order_returns WHERE shop_id = o.shop_id AND order_id = o.id
    ORDER BY created_at DESC, id DESC LIMIT ${MAX_CHILDREN}) AS r`,
);

/**
 * SQL that gives the row `o` of `orders` as JSON with everything an agent needs: lines with what is in stock now,
 * fulfillments with tracking, refunds and returns, each list bounded. Shape: OrderDetails.
 */
export const ORDER_JSON = jsonObject({
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
  total: money("o.total", "o.currency"),
  subtotal: money("o.subtotal", "o.currency"),
  totalShipping: money("o.total_shipping", "o.currency"),
  totalTax: money("o.total_tax", "o.currency"),
  totalDiscounts: money("o.total_discounts", "o.currency"),
  totalRefunded: money("o.total_refunded", "o.currency"),
  totalOutstanding: money("o.total_outstanding", "o.currency"),
  discountCodes: "o.discount_codes",
  shippingMethod: "o.shipping_lines->0->>'title'",
  statusPageUrl: "o.status_page_url",
  note: "o.note",
  tags: "o.tags",
  customAttributes: "o.custom_attributes",
  shippingAddress: postalAddress("o.shipping_address"),
  billingAddress: postalAddress("o.billing_address"),
  lines: LINES,
  hiddenLines: `GREATEST(
    (SELECT count(*) FROM order_lines WHERE shop_id = o.shop_id AND order_id = o.id) - ${MAX_LINES}, 0)::int`,
  fulfillments: FULFILLMENTS,
  refunds: REFUNDS,
  returns: RETURNS,
  syncedAt: isoTime("o.synced_at"),
});
