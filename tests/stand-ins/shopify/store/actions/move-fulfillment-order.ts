import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, FulfillmentOrder, Order } from "tests/stand-ins/shopify/store/types";
import {
  editFulfillmentOrder,
  fulfillmentOrderOf,
  splitOff,
  type FoundFulfillmentOrder,
  type FulfillmentOrderUnits,
} from "./edit-fulfillment-order";
import { closeIfDone, newFulfillmentOrder } from "./settle-fulfillment-orders";
import { refuse } from "./user-errors";

export interface MovedFulfillmentOrder extends FoundFulfillmentOrder {
  remainingId: number | null;
}

/** Gives a fulfillment order, or some of its units, to another location. */
export function moveFulfillmentOrder(
  shop: ShopStore,
  input: { fulfillmentOrderId: number; locationId: number; lines: FulfillmentOrderUnits[] },
): ActionResult<MovedFulfillmentOrder> {
  const found = fulfillmentOrderOf(shop, input.fulfillmentOrderId);
  if (found === null) return refuse(["id"], "Fulfillment order not found.");
  if (!shop.locations.has(input.locationId)) return refuse(["id"], "Location not found.");
  const { fulfillmentOrder } = found;
  if (fulfillmentOrder.status === "CLOSED") return refuse(null, "Cannot change location.");
  if (fulfillmentOrder.hasReportedProgress) {
    return refuse(["id"], PROGRESS, "CANNOT_MOVE_FULFILLMENT_ORDER_WITH_REPORTED_PROGRESS");
  }
  let remainingId: number | null = null;
  const primary = [...shop.locations.values()].find(({ isPrimary }) => isPrimary);
  const from = fulfillmentOrder.locationId ?? primary?.id ?? input.locationId;
  const changed = editFulfillmentOrder(shop, found, {
    topic: "fulfillment_orders/moved",
    topicDetails: () => `from=${from}`,
    change: (target, draft) => {
      remainingId = splitOff(target, draft, input.lines, shop.nowIso())?.id ?? null;
      target.locationId = input.locationId;
    },
  });
  return { ok: true, value: { ...changed, remainingId } };
}

const PROGRESS =
  "Cannot move a fulfillment order that has had progress reported. To move a fulfillment order that has had progress reported, the fulfillment order must first be marked as open resolving the ongoing progress state.";

/** Closes a fulfillment order without shipping it; a new one with its units takes its place. */
export function replaceFulfillmentOrder(
  shop: ShopStore,
  fulfillmentOrderId: number,
): ActionResult<FoundFulfillmentOrder & { replacementId: number }> {
  const found = fulfillmentOrderOf(shop, fulfillmentOrderId);
  if (found === null) return refuse(["id"], "Fulfillment order does not exist.");
  if (found.fulfillmentOrder.status === "CLOSED") {
    return refuse(
      null,
      "Fulfillment order is not in cancelable request state and can't be canceled.",
    );
  }
  if (found.fulfillmentOrder.hasReportedProgress) {
    const text = "Fulfillment order has had progress reported and can't be canceled.";
    return refuse(["id"], text, "FULFILLMENT_ORDER_HAS_MANUALLY_REPORTED_PROGRESS");
  }
  let replacementId = 0;
  const replace = (target: FulfillmentOrder, draft: Order, all: FulfillmentOrder[]) => {
    const units = new Map(
      target.lines.map((line) => [line.lineItemId, line.remainingQuantity] as const),
    );
    const replacement = newFulfillmentOrder(draft, units, shop.nowIso(), target.locationId);
    replacementId = replacement.id;
    target.lines = [];
    target.holds = [];
    target.status = "CLOSED";
    all.push(replacement);
  };
  const changed = editFulfillmentOrder(shop, found, {
    topic: "fulfillment_orders/cancelled",
    topicDetails: () => `replacement=${replacementId}`,
    change: replace,
  });
  return { ok: true, value: { ...changed, replacementId } };
}

/** Says that work on a fulfillment order has begun, or (`isOpen`) that it has not after all. */
export function reportProgress(
  shop: ShopStore,
  { fulfillmentOrderId, isOpen }: { fulfillmentOrderId: number; isOpen: boolean },
): ActionResult<FoundFulfillmentOrder> {
  const found = fulfillmentOrderOf(shop, fulfillmentOrderId);
  if (found === null) {
    return refuse(["id"], "Fulfillment order does not exist.", "FULFILLMENT_ORDER_NOT_FOUND");
  }
  const { status } = found.fulfillmentOrder;
  if (status === "CLOSED" || status === "ON_HOLD") {
    const text = `Expected fulfillment order status to be valid but it was ${status.toLowerCase()}.`;
    return refuse(
      null,
      isOpen ? text : "Cannot report progress on a fulfillment order in this state.",
    );
  }
  const changed = editFulfillmentOrder(shop, found, {
    topic: null,
    change: (target) => {
      target.hasReportedProgress = !isOpen;
      closeIfDone(target);
    },
  });
  return { ok: true, value: changed };
}
