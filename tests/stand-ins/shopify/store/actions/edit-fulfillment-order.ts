import {
  editableFulfillmentOrders,
  findFulfillmentOrder,
} from "tests/stand-ins/shopify/store/fulfillment-orders";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ChangeTopic, FulfillmentOrder, Order } from "tests/stand-ins/shopify/store/types";
import { orderGid } from "./order-drafts";
import { newFulfillmentOrder } from "./settle-fulfillment-orders";

export interface FoundFulfillmentOrder {
  order: Order;
  fulfillmentOrder: FulfillmentOrder;
}

/** Units of one line of a fulfillment order. */
export interface FulfillmentOrderUnits {
  /** Id of the fulfillment order's line. */
  id: number;
  quantity: number;
}

/** A fulfillment order of the shop, with its order, or null. */
export function fulfillmentOrderOf(shop: ShopStore, id: number): FoundFulfillmentOrder | null {
  return findFulfillmentOrder((orderId) => shop.orders.get(orderId), id);
}

export interface FulfillmentOrderEdit {
  change: (target: FulfillmentOrder, draft: Order, all: FulfillmentOrder[]) => void;
  /** Announced beside `orders/updated`, with what else the body needs as the query of the gid. */
  topic: ChangeTopic | null;
  topicDetails?: () => string;
}

/** Changes one fulfillment order, which bumps its order; announces the topic and `orders/updated`. */
export function editFulfillmentOrder(
  shop: ShopStore,
  { order, fulfillmentOrder }: FoundFulfillmentOrder,
  { change, topic, topicDetails }: FulfillmentOrderEdit,
): FoundFulfillmentOrder {
  shop.editOrder(order.id, (draft) => {
    const all = editableFulfillmentOrders(draft);
    const target = all.find(({ id }) => id === fulfillmentOrder.id);
    if (target === undefined) return;
    change(target, draft, all);
    target.updatedAt = shop.nowIso();
  });
  const details = topicDetails?.() ?? "";
  const resourceGid = `${gid("FulfillmentOrder", fulfillmentOrder.id)}${details && `?${details}`}`;
  shop.announce([
    ...(topic === null ? [] : [{ topic, resourceGid }]),
    { topic: "orders/updated", resourceGid: orderGid(order) },
  ]);
  return fulfillmentOrderOf(shop, fulfillmentOrder.id) ?? { order, fulfillmentOrder };
}

/**
 * Leaves in the target only the units given; the rest goes to a new fulfillment order, which is
 * added to the order.
 * @returns the new fulfillment order, or null when nothing was left over.
 */
export function splitOff(
  target: FulfillmentOrder,
  draft: Order,
  kept: readonly FulfillmentOrderUnits[],
  now: string,
): FulfillmentOrder | null {
  if (kept.length === 0) return null;
  const rest = new Map<number, number>();
  for (const line of target.lines) {
    const quantity = kept.find(({ id }) => id === line.id)?.quantity ?? 0;
    const left = line.remainingQuantity - quantity;
    if (left > 0) rest.set(line.lineItemId, left);
    line.totalQuantity -= left;
    line.remainingQuantity = quantity;
  }
  if (rest.size === 0) return null;
  target.lines = target.lines.filter(({ totalQuantity }) => totalQuantity > 0);
  const remaining = newFulfillmentOrder(draft, rest, now, target.locationId);
  editableFulfillmentOrders(draft).push(remaining);
  return remaining;
}
