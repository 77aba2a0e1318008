import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Fulfillment, FulfillmentEvent, Order } from "tests/stand-ins/shopify/store/types";
import {
  addressPayload,
  lower,
  type Payload,
  type PayloadFormat,
} from "tests/stand-ins/shopify/webhooks/payload-format";
import { plainLineItem } from "./line-item-payload";

/** `fulfillments/create`, `fulfillments/update`. */
export function fulfillmentPayload(
  order: Order,
  fulfillment: Fulfillment,
  format: PayloadFormat,
): Payload {
  return {
    ...orderFulfillmentPayload(order, fulfillment, format),
    email: order.email,
    destination: addressPayload(order.shippingAddress),
  };
}

/** A fulfillment inside an order. */
export function orderFulfillmentPayload(
  order: Order,
  fulfillment: Fulfillment,
  format: PayloadFormat,
): Payload {
  const tracking = fulfillment.tracking;
  const position = order.fulfillments.indexOf(fulfillment) + 1;
  return {
    id: fulfillment.id,
    admin_graphql_api_id: gid("Fulfillment", fulfillment.id),
    created_at: format.time(fulfillment.createdAt),
    location_id: fulfillment.locationId,
    // Webhooks number fulfillments `#1001.1` where the GraphQL API says `#1001-F1`.
    name: `${order.name}.${position}`,
    order_id: order.id,
    origin_address: {},
    receipt: {},
    service: "manual",
    shipment_status: shipmentStatus(fulfillment),
    status: lower(fulfillment.status),
    tracking_company: tracking[0]?.company ?? null,
    tracking_number: tracking[0]?.number ?? null,
    tracking_numbers: tracking.flatMap(({ number }) => number ?? []),
    tracking_url: tracking[0]?.url ?? null,
    tracking_urls: tracking.flatMap(({ url }) => url ?? []),
    updated_at: format.time(fulfillment.updatedAt),
    line_items: fulfillment.lineItems.flatMap(({ lineItemId, quantity }) => {
      const line = order.lineItems.find(({ id }) => id === lineItemId);
      return line ? [plainLineItem(order, line, format, quantity)] : [];
    }),
  };
}

function shipmentStatus(fulfillment: Fulfillment): string | null {
  const latest = [...fulfillment.events].sort((a, b) => (a.happenedAt < b.happenedAt ? 1 : -1))[0];
  return latest ? lower(latest.status) : null;
}

/** `fulfillment_events/create`. */
export function fulfillmentEventPayload(options: {
  order: Order;
  fulfillment: Fulfillment;
  event: FulfillmentEvent;
  shopId: number;
  format: PayloadFormat;
}): Payload {
  const { order, fulfillment, event, shopId, format } = options;
  return {
    id: event.id,
    fulfillment_id: fulfillment.id,
    status: lower(event.status),
    message: event.message ?? "",
    happened_at: format.time(event.happenedAt),
    city: event.city,
    province: event.province,
    country: event.country ?? order.shippingAddress?.countryCode ?? null,
    zip: event.zip,
    address1: null,
    latitude: null,
    longitude: null,
    shop_id: shopId,
    created_at: format.time(event.createdAt),
    updated_at: format.time(event.createdAt),
    estimated_delivery_at: format.timeOrNull(fulfillment.estimatedDeliveryAt),
    order_id: order.id,
    admin_graphql_api_id: gid("FulfillmentEvent", event.id),
  };
}
