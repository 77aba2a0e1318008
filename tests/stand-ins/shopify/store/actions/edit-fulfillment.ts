import { gid, parentId } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ChangeTopic, Fulfillment, Order } from "tests/stand-ins/shopify/store/types";
import { orderGid } from "./order-drafts";

/** The order and fulfillment of a fulfillment's id, or null. */
export function findFulfillment(
  shop: ShopStore,
  fulfillmentId: number,
): { order: Order; fulfillment: Fulfillment } | null {
  const order = shop.orders.get(parentId(fulfillmentId));
  const fulfillment = order?.fulfillments.find(({ id }) => id === fulfillmentId);
  return order !== undefined && fulfillment !== undefined ? { order, fulfillment } : null;
}

/**
 * Changes a fulfillment, which bumps its order too, and announces `fulfillments/update`,
 * `orders/updated` and what else is given.
 */
export function editFulfillment(
  shop: ShopStore,
  { order, fulfillment }: { order: Order; fulfillment: Fulfillment },
  change: (fulfillment: Fulfillment, draft: Order) => void,
  more: { topic: ChangeTopic; resourceGid: string }[] = [],
): Order {
  const changed = shop.editOrder(order.id, (draft) => {
    const target = draft.fulfillments.find(({ id }) => id === fulfillment.id);
    if (target === undefined) return;
    change(target, draft);
    target.updatedAt = shop.nowIso();
  });
  shop.announce([
    { topic: "fulfillments/update", resourceGid: gid("Fulfillment", fulfillment.id) },
    { topic: "orders/updated", resourceGid: orderGid(order) },
    ...more,
  ]);
  return changed ?? order;
}
