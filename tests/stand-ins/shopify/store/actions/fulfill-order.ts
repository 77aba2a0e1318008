import {
  editableFulfillmentOrders,
  fulfillableUnits,
} from "tests/stand-ins/shopify/store/fulfillment-orders";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  ActionResult,
  ChangeTopic,
  Fulfillment,
  FulfillmentLineItem,
  Order,
} from "tests/stand-ins/shopify/store/types";
import { archiveIfDone } from "./archive-order";
import type { FulfillOrderInput } from "./inputs";
import { moveStock, variantOfLine } from "./move-stock";
import { addOrderEvent, nextChildId, orderGid } from "./order-drafts";
import { closeIfDone } from "./settle-fulfillment-orders";
import { refuse } from "./user-errors";

/**
 * Ships units of an order. Announces `fulfillments/create`, `orders/updated`, and
 * `orders/fulfilled` or `orders/partially_fulfilled`.
 */
export function fulfillOrder(
  shop: ShopStore,
  input: FulfillOrderInput,
): ActionResult<{ order: Order; fulfillmentId: number }> {
  const order = shop.orders.get(input.orderId);
  if (order === undefined) return refuse(["orderId"], "Order does not exist");
  if (order.cancelledAt !== null) return refuse(["orderId"], "Order is cancelled.");
  const open = new Map(
    [...computeOrderFigures(order).lines].map(([id, line]) => [id, fulfillableUnits(order, line)]),
  );
  const all = [...open].map(([lineItemId, quantity]) => ({ lineItemId, quantity }));
  const lines = (input.lines ?? all).filter(({ quantity }) => quantity > 0);
  if (lines.length === 0) return refuse(null, "All line items are already fulfilled.");
  if (lines.some(({ lineItemId, quantity }) => quantity > (open.get(lineItemId) ?? 0))) {
    return refuse(null, "Invalid fulfillment order line item quantity requested.");
  }
  const locationId = input.locationId ?? [...shop.locations.values()][0]?.id ?? 0;
  let fulfillmentId = 0;
  const changed = shop.editOrder(order.id, (draft) => {
    const fulfillment = addFulfillment(draft, { ...input, lines, locationId }, shop.nowIso());
    fulfillmentId = fulfillment.id;
  });
  const stock = lines.flatMap(({ lineItemId, quantity }) =>
    shipUnits(shop, order, lineItemId, quantity),
  );
  announce(shop, changed ?? order, fulfillmentId, stock);
  return { ok: true, value: { order: changed ?? order, fulfillmentId } };
}

function addFulfillment(
  draft: Order,
  input: Required<Pick<FulfillOrderInput, "lines" | "locationId">> & FulfillOrderInput,
  now: string,
): Fulfillment {
  const shipped = input.lines.flatMap((line) => takeFromFulfillmentOrders(draft, line, now));
  const fulfillment: Fulfillment = {
    id: nextChildId(draft),
    name: `${draft.name}-F${draft.fulfillments.length + 1}`,
    status: "SUCCESS",
    locationId: input.locationId,
    tracking: input.tracking ?? [],
    lineItems: shipped.map((line) => ({ id: nextChildId(draft), ...line })),
    events: [],
    inTransitAt: null,
    deliveredAt: null,
    estimatedDeliveryAt: null,
    createdAt: now,
    updatedAt: now,
  };
  draft.fulfillments.push(fulfillment);
  archiveIfDone(draft, now);
  const units = input.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  addOrderEvent(draft, {
    action: "fulfillment_success",
    message: `${units} item${units === 1 ? " was" : "s were"} fulfilled.`,
    createdAt: now,
  });
  return fulfillment;
}

/** Takes units of a line from the fulfillment order named, else from the open ones in their order. */
function takeFromFulfillmentOrders(
  draft: Order,
  wanted: NonNullable<FulfillOrderInput["lines"]>[number],
  now: string,
): Omit<FulfillmentLineItem, "id">[] {
  const { lineItemId, fulfillmentOrderLineId } = wanted;
  let left = wanted.quantity;
  const taken: Omit<FulfillmentLineItem, "id">[] = [];
  for (const one of editableFulfillmentOrders(draft)) {
    if (one.status === "CLOSED" || one.status === "ON_HOLD") continue;
    for (const line of one.lines) {
      if (line.lineItemId !== lineItemId || (fulfillmentOrderLineId ?? line.id) !== line.id)
        continue;
      const quantity = Math.min(left, line.remainingQuantity);
      if (quantity === 0) continue;
      line.remainingQuantity -= quantity;
      left -= quantity;
      one.updatedAt = now;
      taken.push({ lineItemId, quantity, fulfillmentOrderLineId: line.id });
    }
    closeIfDone(one);
  }
  return taken;
}

function shipUnits(shop: ShopStore, order: Order, lineItemId: number, quantity: number) {
  const variantId = variantOfLine(order, lineItemId);
  if (variantId === null) return [];
  return moveStock(shop, { variantId, locationId: null, changes: { committed: -quantity } });
}

function announce(
  shop: ShopStore,
  order: Order,
  fulfillmentId: number,
  stock: { topic: ChangeTopic; resourceGid: string }[],
): void {
  const { fulfillmentStatus } = computeOrderFigures(order);
  const resourceGid = orderGid(order);
  shop.announce([
    { topic: "fulfillments/create", resourceGid: gid("Fulfillment", fulfillmentId) },
    {
      topic: fulfillmentStatus === "FULFILLED" ? "orders/fulfilled" : "orders/partially_fulfilled",
      resourceGid,
    },
    { topic: "orders/updated", resourceGid },
    ...stock,
  ]);
}
