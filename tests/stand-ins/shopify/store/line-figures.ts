import type { Cents, LineItem, Order, TaxLine } from "./types";

/** What Shopify derives of one line item. Money in cents, without shipping. */
export interface LineFigures {
  lineItem: LineItem;
  /** Units after edits. */
  keptQuantity: number;
  refundedQuantity: number;
  /** Units after edits and refunds. */
  currentQuantity: number;
  fulfilledQuantity: number;
  unfulfilledQuantity: number;
  refundableQuantity: number;
  originalTotal: Cents;
  discountedTotal: Cents;
  tax: Cents;
}

/** The part of a whole line's amount that `units` of its `quantity` stand for. */
export function share(amount: Cents, quantity: number, units: number): Cents {
  if (quantity === 0 || units === 0) return 0;
  return units === quantity ? amount : Math.round((amount * units) / quantity);
}

export function taxOf(taxLines: readonly TaxLine[]): Cents {
  return sum(taxLines, (line) => line.amount);
}

/** The figures of each line item of an order, by its id. */
export function lineFigures(order: Order): Map<number, LineFigures> {
  const refunded = new Map<number, number>();
  const cancelled = new Map<number, number>();
  for (const refund of order.refunds) {
    for (const line of refund.lineItems) {
      add(refunded, line.lineItemId, line.quantity);
      if (line.restockType === "CANCEL") add(cancelled, line.lineItemId, line.quantity);
    }
  }
  const fulfilled = new Map<number, number>();
  for (const fulfillment of order.fulfillments) {
    if (fulfillment.status !== "SUCCESS") continue;
    for (const line of fulfillment.lineItems) add(fulfilled, line.lineItemId, line.quantity);
  }
  const lines = new Map<number, LineFigures>();
  for (const lineItem of order.lineItems) {
    const { id } = lineItem;
    lines.set(
      id,
      oneLine(lineItem, refunded.get(id) ?? 0, cancelled.get(id) ?? 0, fulfilled.get(id) ?? 0),
    );
  }
  return lines;
}

function oneLine(
  lineItem: LineItem,
  refundedQuantity: number,
  cancelledQuantity: number,
  fulfilledQuantity: number,
): LineFigures {
  const { quantity } = lineItem;
  const keptQuantity = quantity - lineItem.removedQuantity;
  // A refund without "cancel" takes shipped units first; only the rest comes off what is to ship.
  const otherRefunds = refundedQuantity - cancelledQuantity;
  const unshippedRefunds = cancelledQuantity + Math.max(0, otherRefunds - fulfilledQuantity);
  const originalTotal = lineItem.unitPrice * quantity;
  return {
    lineItem,
    keptQuantity,
    refundedQuantity,
    currentQuantity: Math.max(0, keptQuantity - refundedQuantity),
    fulfilledQuantity,
    unfulfilledQuantity: Math.max(0, keptQuantity - fulfilledQuantity - unshippedRefunds),
    refundableQuantity: Math.max(0, keptQuantity - refundedQuantity),
    originalTotal,
    discountedTotal: originalTotal - lineItem.discount,
    tax: taxOf(lineItem.taxLines),
  };
}

function add(totals: Map<number, number>, key: number, quantity: number): void {
  totals.set(key, (totals.get(key) ?? 0) + quantity);
}

export function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += amount(item);
  return total;
}
