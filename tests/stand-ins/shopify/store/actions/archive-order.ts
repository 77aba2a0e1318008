import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { Order } from "tests/stand-ins/shopify/store/types";

/** Closes a draft of an order that is paid and has nothing left to ship, as Shopify does by itself. */
export function archiveIfDone(draft: Order, now: string): void {
  const { financialStatus, fulfillmentStatus } = computeOrderFigures(draft);
  const isPaid = financialStatus !== "PENDING" && financialStatus !== "AUTHORIZED";
  const isDone =
    isPaid && financialStatus !== "PARTIALLY_PAID" && fulfillmentStatus === "FULFILLED";
  if (isDone) draft.closedAt ??= now;
}
