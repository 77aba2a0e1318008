import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Order, TrackingInfo } from "tests/stand-ins/shopify/store/types";
import { editFulfillment, findFulfillment } from "./edit-fulfillment";
import { refuse } from "./user-errors";

/** Replaces a fulfillment's tracking. */
export function updateTracking(
  shop: ShopStore,
  { fulfillmentId, tracking }: { fulfillmentId: number; tracking: TrackingInfo[] },
): ActionResult<{ order: Order; fulfillmentId: number }> {
  const found = findFulfillment(shop, fulfillmentId);
  if (found === null) return refuse(["fulfillmentId"], "Fulfillment does not exist.");
  const order = editFulfillment(shop, found, (draft) => {
    draft.tracking = tracking;
  });
  return { ok: true, value: { order, fulfillmentId } };
}
