import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Order } from "tests/stand-ins/shopify/store/types";
import { addFulfillmentEvent } from "./add-fulfillment-event";
import { refuse } from "./user-errors";

/** Marks one fulfillment, or all of the order that is under way, delivered. */
export function deliverOrder(
  shop: ShopStore,
  { orderId, fulfillmentId }: { orderId: number; fulfillmentId?: number },
): ActionResult<Order> {
  const order = shop.orders.get(orderId);
  if (order === undefined) return refuse(["orderId"], "Order does not exist");
  const open = order.fulfillments.filter(
    ({ id, status, deliveredAt }) =>
      status === "SUCCESS" && deliveredAt === null && (fulfillmentId ?? id) === id,
  );
  if (open.length === 0) return refuse(null, "Nothing of this order is under way.");
  for (const { id } of open) {
    addFulfillmentEvent(shop, { fulfillmentId: id, status: "DELIVERED" });
  }
  return { ok: true, value: shop.orders.get(orderId) ?? order };
}
