import {
  editableFulfillmentOrders,
  remainingUnits,
} from "tests/stand-ins/shopify/store/fulfillment-orders";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type {
  FulfillmentOrder,
  FulfillmentOrderLine,
  Order,
} from "tests/stand-ins/shopify/store/types";
import { nextChildId } from "./order-drafts";

/**
 * Brings a draft's fulfillment orders in line with what is left to ship after an edit, a refund, a
 * cancellation or a cancelled fulfillment: units taken off the order leave them, units without one
 * get a new one. Call `editableFulfillmentOrders` before the change, so that what was stands fixed.
 */
export function settleFulfillmentOrders(draft: Order, now: string): void {
  const all = editableFulfillmentOrders(draft);
  const missing = new Map<number, number>();
  for (const line of computeOrderFigures(draft).lines.values()) {
    const wanted = draft.cancelledAt === null ? line.unfulfilledQuantity : 0;
    const open = all.filter(({ status }) => status !== "CLOSED");
    const difference = wanted - remainingUnits(open, line.lineItem.id);
    if (difference < 0) takeOff(open, line.lineItem.id, -difference, now);
    if (difference > 0) missing.set(line.lineItem.id, difference);
  }
  for (const [lineItemId, units] of missing) {
    if (addToOpen(all, lineItemId, units, now)) missing.delete(lineItemId);
  }
  if (missing.size > 0) all.push(newFulfillmentOrder(draft, missing, now));
  for (const one of all) closeIfDone(one);
}

/** A fulfillment order for these units (by line item) of the draft; not yet in it. */
export function newFulfillmentOrder(
  draft: Order,
  units: ReadonlyMap<number, number>,
  now: string,
  locationId: number | null = null,
): FulfillmentOrder {
  return {
    id: nextChildId(draft),
    status: "OPEN",
    locationId,
    lines: [...units].map(([lineItemId, quantity]) => ({
      id: nextChildId(draft),
      lineItemId,
      totalQuantity: quantity,
      remainingQuantity: quantity,
    })),
    holds: [],
    hasReportedProgress: false,
    createdAt: now,
    updatedAt: now,
  };
}

/** Closes what has nothing left to ship; what was begun and is untouched again is open. */
export function closeIfDone(one: FulfillmentOrder): void {
  if (one.status === "CLOSED") return;
  if (one.lines.every(({ remainingQuantity }) => remainingQuantity === 0)) {
    one.status = "CLOSED";
    one.holds = [];
  } else if (one.status !== "ON_HOLD") {
    const isBegun = one.hasReportedProgress || one.lines.some(isShippedInPart);
    one.status = isBegun ? "IN_PROGRESS" : "OPEN";
  }
}

function isShippedInPart(line: FulfillmentOrderLine): boolean {
  return line.remainingQuantity < line.totalQuantity;
}

function takeOff(
  open: readonly FulfillmentOrder[],
  lineItemId: number,
  units: number,
  now: string,
): void {
  let left = units;
  for (const one of open.toReversed()) {
    for (const line of one.lines.filter((candidate) => candidate.lineItemId === lineItemId)) {
      const taken = Math.min(left, line.remainingQuantity);
      if (taken > 0) one.updatedAt = now;
      line.remainingQuantity -= taken;
      line.totalQuantity -= taken;
      left -= taken;
    }
  }
}

/** True when an open fulfillment order had the item already and now has more of it. */
function addToOpen(
  all: readonly FulfillmentOrder[],
  lineItemId: number,
  units: number,
  now: string,
): boolean {
  for (const one of all) {
    const line = one.lines.find((candidate) => candidate.lineItemId === lineItemId);
    if (line === undefined || one.status === "CLOSED" || one.status === "ON_HOLD") continue;
    line.totalQuantity += units;
    line.remainingQuantity += units;
    one.updatedAt = now;
    return true;
  }
  return false;
}
