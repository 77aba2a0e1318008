import { gid } from "tests/stand-ins/shopify/store/gid";
import type { FulfillmentHold, FulfillmentOrder } from "tests/stand-ins/shopify/store/types";
import { lower, type Payload } from "tests/stand-ins/shopify/webhooks/payload-format";

/** A fulfillment order as its topics name it. */
export function fulfillmentOrderPayload(one: FulfillmentOrder): Payload {
  return { id: gid("FulfillmentOrder", one.id), status: lower(one.status) };
}

/** `fulfillment_orders/placed_on_hold`: the hold is the latest of the fulfillment order. */
export function placedOnHoldPayload(
  one: FulfillmentOrder,
  remaining: FulfillmentOrder | null,
): Payload {
  const hold = one.holds.at(-1);
  return {
    fulfillment_order: {
      ...fulfillmentOrderPayload(one),
      fulfillment_holds: one.holds.map(holdPayload),
    },
    remaining_fulfillment_order: remaining && fulfillmentOrderPayload(remaining),
    held_fulfillment_order_line_items: one.lines.map(({ id, remainingQuantity }) => ({
      id: gid("FulfillmentOrderLineItem", id),
      quantity: remainingQuantity,
    })),
    created_fulfillment_hold: hold ? holdPayload(hold) : null,
  };
}

/** `fulfillment_orders/moved`. */
export function movedPayload(one: FulfillmentOrder, fromLocationId: number): Payload {
  const to = gid("Location", one.locationId ?? fromLocationId);
  const order = { ...fulfillmentOrderPayload(one), assigned_location_id: to };
  return {
    original_fulfillment_order: order,
    moved_fulfillment_order: order,
    destination_location_id: to,
    fulfillment_order_line_items_requested: [],
    source_location: { id: gid("Location", fromLocationId) },
  };
}

function holdPayload(hold: FulfillmentHold): Payload {
  return {
    id: gid("FulfillmentHold", hold.id),
    reason: lower(hold.reason),
    reason_notes: hold.reasonNotes,
    held_by_requesting_app: false,
    handle: hold.handle,
    held_by_app: { id: gid("App", hold.appId) },
  };
}
