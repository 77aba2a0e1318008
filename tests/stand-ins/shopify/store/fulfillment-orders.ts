import { CHILD_SPAN, parentId } from "./gid";
import type { LineFigures } from "./line-figures";
import { computeOrderFigures } from "./order-figures";
import type { FulfillmentOrder, FulfillmentOrderLine, LineItem, Order } from "./types";

/** The part of the child ids that only the second fulfillment order of an untouched order has. */
const SECOND = CHILD_SPAN - 1;

/**
 * An order's fulfillment orders. As long as nothing has changed them they follow from the order: one
 * for what is shipped (with the order's own id) and one for what needs no shipping, as Shopify
 * divides a new order.
 */
export function fulfillmentOrdersOf(order: Order): FulfillmentOrder[] {
  return order.fulfillmentOrders ?? derived(order);
}

/** A fulfillment order by id, with its order; `find` looks orders up. */
export function findFulfillmentOrder(
  find: (orderId: number) => Order | undefined,
  id: number,
): { order: Order; fulfillmentOrder: FulfillmentOrder } | null {
  for (const order of [find(id), find(parentId(id))]) {
    const found = order && fulfillmentOrdersOf(order).find((one) => one.id === id);
    if (order && found) return { order, fulfillmentOrder: found };
  }
  return null;
}

/** The fulfillment orders of a draft, stored in it, to be changed. */
export function editableFulfillmentOrders(draft: Order): FulfillmentOrder[] {
  draft.fulfillmentOrders ??= derived(draft);
  return draft.fulfillmentOrders;
}

/** Units of a line that can be shipped now: what is on hold cannot. */
export function fulfillableUnits(order: Order, line: LineFigures): number {
  if (order.fulfillmentOrders === undefined) return line.unfulfilledQuantity;
  const open = order.fulfillmentOrders.filter(
    ({ status }) => status === "OPEN" || status === "IN_PROGRESS",
  );
  return Math.min(line.unfulfilledQuantity, remainingUnits(open, line.lineItem.id));
}

/** How many units of a line item these fulfillment orders still have to ship. */
export function remainingUnits(orders: readonly FulfillmentOrder[], lineItemId: number): number {
  return orders
    .flatMap(({ lines }) => lines)
    .filter((line) => line.lineItemId === lineItemId)
    .reduce((sum, line) => sum + line.remainingQuantity, 0);
}

/**
 * How the admin shows what is shipped of an order: as the figures say, but "on hold" or "in progress"
 * when all that is left is held or was reported as begun.
 */
export function displayFulfillmentStatus(order: Order): string {
  const { fulfillmentStatus } = computeOrderFigures(order);
  const open = (order.fulfillmentOrders ?? []).filter(({ status }) => status !== "CLOSED");
  if (fulfillmentStatus === "FULFILLED" || open.length === 0) return fulfillmentStatus;
  if (open.every(({ status }) => status === "ON_HOLD")) return "ON_HOLD";
  return open.every((one) => one.hasReportedProgress) ? "IN_PROGRESS" : fulfillmentStatus;
}

function derived(order: Order): FulfillmentOrder[] {
  const { lines } = computeOrderFigures(order);
  const shipped = order.lineItems.filter(({ requiresShipping }) => requiresShipping);
  const others = order.lineItems.filter(({ requiresShipping }) => !requiresShipping);
  return [shipped, others]
    .filter((group) => group.length > 0)
    .map((group, index) => {
      const id = index === 0 ? order.id : order.id * CHILD_SPAN + SECOND;
      return derivedOne(order, id, group, lines);
    });
}

function derivedOne(
  order: Order,
  id: number,
  group: readonly LineItem[],
  figures: ReadonlyMap<number, LineFigures>,
): FulfillmentOrder {
  const lines = group.map((item): FulfillmentOrderLine => {
    const line = figures.get(item.id);
    const remainingQuantity = line?.unfulfilledQuantity ?? 0;
    return {
      id: item.id,
      lineItemId: item.id,
      totalQuantity: remainingQuantity + (line?.fulfilledQuantity ?? 0),
      remainingQuantity,
    };
  });
  const isBegun = lines.some((line) => line.remainingQuantity < line.totalQuantity);
  const isOver = lines.every((line) => line.remainingQuantity === 0) || order.cancelledAt !== null;
  return {
    id,
    status: isOver ? "CLOSED" : isBegun ? "IN_PROGRESS" : "OPEN",
    locationId: null,
    lines,
    holds: [],
    hasReportedProgress: false,
    createdAt: order.createdAt,
    updatedAt: order.updatedAt,
  };
}
