import { makeTracking } from "tests/stand-ins/shopify/seed/carriers";
import { isoTime } from "tests/stand-ins/shopify/store/iso-time";
import type {
  Fulfillment,
  FulfillmentEventStatus,
  LineItem,
} from "tests/stand-ins/shopify/store/types";
import { DAY, HOUR, type OrderHistory } from "./order-history";

/** Sends the lines in one parcel, which comes as far as its last event. */
export function sendParcel(
  history: OrderHistory,
  lines: readonly LineItem[],
  at: number,
  lastEvent: FulfillmentEventStatus,
): void {
  if (!history.happens(at)) return;
  const { order, random, plan } = history;
  const countryCode = order.shippingAddress?.countryCode ?? "FI";
  const lineItems = lines
    .map((line) => ({ line, quantity: line.quantity - line.removedQuantity }))
    .filter(({ quantity }) => quantity > 0)
    .map(({ line, quantity }) => ({ id: history.childId(), lineItemId: line.id, quantity }));
  const createdAt = history.time(at);
  const fulfillment: Fulfillment = {
    id: history.childId(),
    name: `${order.name}-F${order.fulfillments.length + 1}`,
    status: "SUCCESS",
    locationId: random.pick(plan.locationIds),
    tracking: [makeTracking(countryCode, random)],
    lineItems,
    events: [],
    inTransitAt: null,
    deliveredAt: null,
    estimatedDeliveryAt: isoTime((at + random.between(3, 7) * DAY) * 1000),
    createdAt,
    updatedAt: createdAt,
  };
  order.fulfillments.push(fulfillment);
  history.event("fulfillment_success", `Fulfilled ${lineItems.length} item(s).`, at);
  travel(history, fulfillment, at, lastEvent);
}

function travel(
  history: OrderHistory,
  fulfillment: Fulfillment,
  shipped: number,
  last: FulfillmentEventStatus,
): void {
  const { random, order } = history;
  const route: FulfillmentEventStatus[] = ["LABEL_PURCHASED", "IN_TRANSIT"];
  if (last === "DELIVERED") route.push("OUT_FOR_DELIVERY", "DELIVERED");
  else if (last !== "IN_TRANSIT") route.push(last);
  let at = shipped;
  for (const status of route) {
    at += status === "LABEL_PURCHASED" ? 600 : random.between(8, 40) * HOUR;
    if (!history.happens(at)) return;
    const happenedAt = history.time(at);
    const place = order.shippingAddress;
    fulfillment.events.push({
      id: history.childId(),
      status,
      happenedAt,
      createdAt: happenedAt,
      message: null,
      city: status === "DELIVERED" || status === "OUT_FOR_DELIVERY" ? (place?.city ?? null) : null,
      province: null,
      country: place?.country ?? null,
      zip: null,
    });
    fulfillment.updatedAt = happenedAt;
    if (status === "IN_TRANSIT") fulfillment.inTransitAt = happenedAt;
    if (status === "DELIVERED") fulfillment.deliveredAt = happenedAt;
  }
}
