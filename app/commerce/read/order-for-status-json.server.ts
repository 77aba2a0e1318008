import { isoTime, jsonArray, jsonObject, money } from "~/database/sql-json.server";

const MAX_LINES = 20;
const MAX_PARCELS = 20;
const MAX_TRACKINGS = 10;

const OF_ORDER = "shop_id = o.shop_id AND order_id = o.id";

const LINE = jsonObject({
  title: "concat_ws(' · ', line.title, NULLIF(line.variant_title, 'Default Title'))",
  quantity: "CASE WHEN line.current_quantity > 0 THEN line.current_quantity ELSE line.quantity END",
  requiresShipping: "line.requires_shipping",
  imageUrl: "line.image_url",
});

const TRACKING = jsonObject({ company: "t.company", number: "t.number", url: "t.url" });

const PARCEL = jsonObject({
  id: "f.id::text",
  status: "f.status",
  displayStatus: "f.display_status",
  createdAt: isoTime("f.created_at"),
  inTransitAt: isoTime("f.in_transit_at"),
  deliveredAt: isoTime("f.delivered_at"),
  estimatedDeliveryAt: isoTime("f.estimated_delivery_at"),
  trackings: jsonArray(
    TRACKING,
    `(SELECT * FROM fulfillment_trackings AS all_t WHERE all_t.shop_id = f.shop_id AND all_t.order_id = f.order_id
      AND all_t.fulfillment_id = f.id ORDER BY all_t.position LIMIT ${MAX_TRACKINGS}) AS t`,
  ),
});

// Lines that were removed from the order are left out, unless nothing else is left of it.
const LINES = `(SELECT * FROM order_lines WHERE ${OF_ORDER}
  ORDER BY current_quantity = 0, position LIMIT ${MAX_LINES}) AS line`;
const PARCELS = `(SELECT * FROM fulfillments WHERE ${OF_ORDER} ORDER BY created_at, id LIMIT ${MAX_PARCELS}) AS f`;

/** SQL that gives the row `o` of `orders` as JSON. Shape: OrderForStatus. */
export const ORDER_FOR_STATUS_JSON = jsonObject({
  id: "o.id::text",
  name: "o.name",
  customerId: "o.customer_id::text",
  processedAt: isoTime("o.processed_at"),
  cancelledAt: isoTime("o.cancelled_at"),
  closedAt: isoTime("o.closed_at"),
  financialStatus: "o.financial_status",
  fulfillmentStatus: "o.fulfillment_status",
  returnStatus: "o.return_status",
  totalRefunded: money("o.total_refunded", "o.currency"),
  isOtherCurrency: "COALESCE(o.presentment_currency <> o.currency, false)",
  shippingMethod: "o.shipping_lines->0->>'title'",
  statusPageUrl: "o.status_page_url",
  refundedAt: isoTime(`(SELECT max(created_at) FROM refunds WHERE ${OF_ORDER})`),
  returnedAt: isoTime(
    `(SELECT max(created_at) FROM order_returns WHERE ${OF_ORDER} AND status NOT IN ('CANCELED', 'DECLINED'))`,
  ),
  lines: jsonArray(LINE, LINES),
  requiresShipping: `COALESCE((SELECT bool_or(requires_shipping) FROM order_lines WHERE ${OF_ORDER}), true)`,
  parcels: jsonArray(PARCEL, PARCELS),
});
