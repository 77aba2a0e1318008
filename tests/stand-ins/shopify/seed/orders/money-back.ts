import { share, taxOf } from "tests/stand-ins/shopify/store/line-figures";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { LineItem, RefundLineItem, RestockType } from "tests/stand-ins/shopify/store/types";
import type { OrderHistory } from "./order-history";

export interface RefundPlan {
  lines: readonly LineItem[];
  restockType: RestockType;
  withShipping?: boolean;
  returnId?: number;
}

/** Gives back what is left of the lines, and the money for it as far as it was paid. */
export function refund(history: OrderHistory, at: number, plan: RefundPlan): void {
  if (!history.happens(at)) return;
  const { order } = history;
  const { lines, restockType, withShipping = false, returnId = null } = plan;
  const shippingLine = withShipping ? order.shippingLines[0] : undefined;
  const id = history.childId();
  const createdAt = history.time(at);
  const before = computeOrderFigures(order);
  order.refunds.push({
    id,
    note: null,
    returnId,
    lineItems: lines
      .filter((line) => (before.lines.get(line.id)?.currentQuantity ?? 0) > 0)
      .map((line) =>
        refundLine(history, line, before.lines.get(line.id)?.currentQuantity ?? 0, restockType),
      ),
    shipping: shippingLine?.price ?? 0,
    shippingTax: taxOf(shippingLine?.taxLines ?? []),
    adjustment: 0,
    createdAt,
    updatedAt: createdAt,
  });
  const owed = -computeOrderFigures(order).outstanding;
  if (owed > 0 && before.received > 0) history.transact("REFUND", at, owed, id);
  else if (before.capturable > 0) history.transact("VOID", at, before.capturable, id);
}

function refundLine(
  history: OrderHistory,
  line: LineItem,
  quantity: number,
  restockType: RestockType,
): RefundLineItem {
  const whole = line.unitPrice * line.quantity - line.discount;
  return {
    id: history.childId(),
    lineItemId: line.id,
    quantity,
    restockType,
    locationId: restockType === "NO_RESTOCK" ? null : (history.plan.locationIds[0] ?? null),
    subtotal: share(whole, line.quantity, quantity),
    tax: share(taxOf(line.taxLines), line.quantity, quantity),
  };
}

/** Money back without goods: what an edit left overpaid. */
export function payBack(history: OrderHistory, amount: number, at: number): void {
  const id = history.childId();
  const createdAt = history.time(at);
  history.order.refunds.push({
    id,
    note: "Order edit",
    returnId: null,
    lineItems: [],
    shipping: 0,
    shippingTax: 0,
    adjustment: 0,
    createdAt,
    updatedAt: createdAt,
  });
  history.transact("REFUND", at, amount, id);
}

/** Cancels the order and gives everything back. */
export function cancel(history: OrderHistory, at: number): void {
  if (!history.happens(at)) return;
  const { order, random } = history;
  order.cancelledAt = history.time(at);
  order.closedAt = order.cancelledAt;
  order.cancelReason = random.pick(["CUSTOMER", "CUSTOMER", "INVENTORY", "FRAUD", "OTHER"]);
  refund(history, at, { lines: order.lineItems, restockType: "CANCEL", withShipping: true });
  history.event("cancelled", "This order was canceled.", at);
}
