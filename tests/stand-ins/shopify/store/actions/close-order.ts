import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Order } from "tests/stand-ins/shopify/store/types";
import { orderGid } from "./order-drafts";
import { refuse } from "./user-errors";

/** Closes (archives) an order. Announces `orders/updated`. */
export function closeOrder(shop: ShopStore, input: { orderId: number }): ActionResult<Order> {
  return setClosed(shop, input.orderId, true);
}

/** Opens a closed order again. Announces `orders/updated`. */
export function reopenOrder(shop: ShopStore, input: { orderId: number }): ActionResult<Order> {
  return setClosed(shop, input.orderId, false);
}

function setClosed(shop: ShopStore, orderId: number, closed: boolean): ActionResult<Order> {
  const order = shop.orders.get(orderId);
  if (order === undefined) return refuse(["id"], "Order does not exist");
  if ((order.closedAt !== null) === closed) return { ok: true, value: order };
  const changed = shop.editOrder(orderId, (draft) => {
    draft.closedAt = closed ? shop.nowIso() : null;
  });
  shop.announce([{ topic: "orders/updated", resourceGid: orderGid(order) }]);
  return { ok: true, value: changed ?? order };
}
