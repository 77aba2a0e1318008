import { editableFulfillmentOrders } from "tests/stand-ins/shopify/store/fulfillment-orders";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Fulfillment, Order } from "tests/stand-ins/shopify/store/types";
import { editFulfillment, findFulfillment } from "./edit-fulfillment";
import { moveStock, variantOfLine } from "./move-stock";
import { settleFulfillmentOrders } from "./settle-fulfillment-orders";
import { refuse } from "./user-errors";

/**
 * Cancels a fulfillment: its units are to be shipped again. A fulfillment order that it had completed
 * stays closed, and a new one is opened for them; an order that was closed is open.
 */
export function cancelFulfillment(
  shop: ShopStore,
  { fulfillmentId }: { fulfillmentId: number },
): ActionResult<{ order: Order; fulfillmentId: number }> {
  const found = findFulfillment(shop, fulfillmentId);
  if (found === null) return refuse(["id"], "Fulfillment not found.");
  const { order, fulfillment } = found;
  const stock =
    fulfillment.status === "CANCELLED"
      ? []
      : fulfillment.lineItems.flatMap(({ lineItemId, quantity }) => {
          const variantId = variantOfLine(order, lineItemId);
          if (variantId === null) return [];
          return moveStock(shop, { variantId, locationId: null, changes: { committed: quantity } });
        });
  const changed = editFulfillment(
    shop,
    found,
    (draft, owner) => {
      if (draft.status === "CANCELLED") return;
      giveBack(owner, draft);
      draft.status = "CANCELLED";
      settleFulfillmentOrders(owner, shop.nowIso());
      if (owner.cancelledAt === null) owner.closedAt = null;
    },
    stock,
  );
  return { ok: true, value: { order: changed, fulfillmentId } };
}

/** The units count as not shipped in the fulfillment orders that they came from. */
function giveBack(order: Order, fulfillment: Fulfillment): void {
  const lines = editableFulfillmentOrders(order).flatMap((one) => one.lines);
  for (const shipped of fulfillment.lineItems) {
    const line = lines.find(
      ({ id, lineItemId }) =>
        lineItemId === shipped.lineItemId && (shipped.fulfillmentOrderLineId ?? id) === id,
    );
    if (line !== undefined) line.remainingQuantity += shipped.quantity;
  }
}
