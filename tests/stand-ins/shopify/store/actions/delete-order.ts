import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult } from "tests/stand-ins/shopify/store/types";
import { refuse } from "./user-errors";

/** Deletes an order. Announces `orders/delete`. */
export function deleteOrder(
  shop: ShopStore,
  { orderId }: { orderId: number },
): ActionResult<{ id: number }> {
  if (!shop.orders.delete(orderId)) return refuse(["orderId"], "Order does not exist", "NOT_FOUND");
  shop.announce([{ topic: "orders/delete", resourceGid: gid("Order", orderId) }]);
  return { ok: true, value: { id: orderId } };
}
