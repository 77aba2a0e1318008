import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Order } from "tests/stand-ins/shopify/store/types";
import { editFulfillment, findFulfillment } from "./edit-fulfillment";
import { moveStock, variantOfLine } from "./move-stock";
import { refuse } from "./user-errors";

/** Cancels a fulfillment: its units are to be shipped again. */
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
    (draft) => {
      draft.status = "CANCELLED";
    },
    stock,
  );
  return { ok: true, value: { order: changed, fulfillmentId } };
}
