import { lineFigures, share, sum, taxOf, type LineFigures } from "./line-figures";
import type { Cents, Order } from "./types";

export interface OrderFigures {
  lines: ReadonlyMap<number, LineFigures>;
  /** Goods after discounts; after edits, before refunds. */
  subtotal: Cents;
  shipping: Cents;
  tax: Cents;
  discounts: Cents;
  total: Cents;
  /** As placed, before edits. */
  originalTotal: Cents;
  currentSubtotal: Cents;
  currentShipping: Cents;
  currentTax: Cents;
  currentDiscounts: Cents;
  currentTotal: Cents;
  currentQuantity: number;
  quantity: number;
  weightGrams: number;
  currentWeightGrams: number;
  received: Cents;
  refunded: Cents;
  refundedShipping: Cents;
  refundDiscrepancy: Cents;
  capturable: Cents;
  outstanding: Cents;
  financialStatus: FinancialStatus;
  fulfillmentStatus: FulfillmentStatus;
  returnStatus: ReturnStatusOfOrder;
}

export type FinancialStatus =
  | "AUTHORIZED"
  | "PAID"
  | "PARTIALLY_PAID"
  | "PARTIALLY_REFUNDED"
  | "PENDING"
  | "REFUNDED"
  | "VOIDED";
export type FulfillmentStatus = "FULFILLED" | "PARTIALLY_FULFILLED" | "UNFULFILLED";
export type ReturnStatusOfOrder = "IN_PROGRESS" | "NO_RETURN" | "RETURN_REQUESTED" | "RETURNED";

const cache = new WeakMap<Order, OrderFigures>();

/** Everything derived of an order; computed once per stored version of it. */
export function orderFigures(order: Order): OrderFigures {
  const known = cache.get(order);
  if (known) return known;
  const figures = computeOrderFigures(order);
  cache.set(order, figures);
  return figures;
}

/** The same, for a draft that is still being changed (not cached). */
export function computeOrderFigures(order: Order): OrderFigures {
  const lines = lineFigures(order);
  const money = moneyFigures(order, lines);
  const payments = paymentFigures(order);
  const discrepancy = sum(order.refunds, (refund) => refund.adjustment);
  const outstanding = money.currentTotal - discrepancy - payments.received + payments.refunded;
  return {
    ...money,
    ...payments,
    ...quantityFigures(lines),
    lines,
    refundDiscrepancy: discrepancy,
    outstanding,
    financialStatus: financialStatus(order, money.currentTotal, payments, outstanding),
    fulfillmentStatus: fulfillmentStatus(lines),
    returnStatus: returnStatus(order),
  };
}

function moneyFigures(order: Order, lines: ReadonlyMap<number, LineFigures>) {
  let subtotal = 0;
  let tax = 0;
  let discounts = 0;
  let currentDiscounts = 0;
  let originalTotal = 0;
  for (const line of lines.values()) {
    const { lineItem, keptQuantity, currentQuantity } = line;
    const { quantity } = lineItem;
    subtotal += share(line.discountedTotal, quantity, keptQuantity);
    tax += share(line.tax, quantity, keptQuantity);
    discounts += share(lineItem.discount, quantity, keptQuantity);
    currentDiscounts += share(lineItem.discount, quantity, currentQuantity);
    if (!lineItem.addedByEdit) {
      originalTotal += line.discountedTotal + (order.taxesIncluded ? 0 : line.tax);
    }
  }
  let shipping = 0;
  for (const line of order.shippingLines) {
    const price = line.price - line.discount;
    const lineTax = taxOf(line.taxLines);
    if (!line.addedByEdit) originalTotal += price + (order.taxesIncluded ? 0 : lineTax);
    if (line.isRemoved) continue;
    shipping += price;
    tax += lineTax;
    discounts += line.discount;
    currentDiscounts += line.discount;
  }
  const refundedGoods = sum(order.refunds, (refund) =>
    sum(refund.lineItems, (line) => line.subtotal),
  );
  const refundedShipping = sum(order.refunds, (refund) => refund.shipping);
  const refundedTax = sum(
    order.refunds,
    (refund) => refund.shippingTax + sum(refund.lineItems, (line) => line.tax),
  );
  const currentSubtotal = subtotal - refundedGoods;
  const currentShipping = shipping - refundedShipping;
  const currentTax = tax - refundedTax;
  return {
    subtotal,
    shipping,
    tax,
    discounts,
    total: subtotal + shipping + (order.taxesIncluded ? 0 : tax),
    originalTotal,
    currentSubtotal,
    currentShipping,
    currentTax,
    currentDiscounts,
    currentTotal: currentSubtotal + currentShipping + (order.taxesIncluded ? 0 : currentTax),
    refundedShipping,
  };
}

interface PaymentFigures {
  received: Cents;
  refunded: Cents;
  capturable: Cents;
}

function paymentFigures(order: Order): PaymentFigures {
  let received = 0;
  let refunded = 0;
  let authorized = 0;
  let captured = 0;
  let voided = false;
  for (const { kind, status, amount } of order.transactions) {
    if (status !== "SUCCESS") continue;
    if (kind === "SALE" || kind === "CAPTURE") received += amount;
    if (kind === "CAPTURE") captured += amount;
    if (kind === "REFUND") refunded += amount;
    if (kind === "AUTHORIZATION") authorized += amount;
    if (kind === "VOID") voided = true;
  }
  return { received, refunded, capturable: voided ? 0 : Math.max(0, authorized - captured) };
}

function quantityFigures(lines: ReadonlyMap<number, LineFigures>) {
  let quantity = 0;
  let currentQuantity = 0;
  let weightGrams = 0;
  let currentWeightGrams = 0;
  for (const line of lines.values()) {
    quantity += line.keptQuantity;
    currentQuantity += line.currentQuantity;
    weightGrams += line.lineItem.weightGrams * line.keptQuantity;
    currentWeightGrams += line.lineItem.weightGrams * line.currentQuantity;
  }
  return { quantity, currentQuantity, weightGrams, currentWeightGrams };
}

function financialStatus(
  order: Order,
  currentTotal: Cents,
  { received, refunded, capturable }: PaymentFigures,
  outstanding: Cents,
): FinancialStatus {
  if (received === 0) {
    if (capturable > 0) return "AUTHORIZED";
    if (order.cancelledAt || hasVoid(order)) return "VOIDED";
    return currentTotal <= 0 ? "PAID" : "PENDING";
  }
  if (refunded >= received) return "REFUNDED";
  if (refunded > 0) return "PARTIALLY_REFUNDED";
  return outstanding > 0 ? "PARTIALLY_PAID" : "PAID";
}

function hasVoid(order: Order): boolean {
  return order.transactions.some(({ kind, status }) => kind === "VOID" && status === "SUCCESS");
}

function fulfillmentStatus(lines: ReadonlyMap<number, LineFigures>): FulfillmentStatus {
  let fulfilled = 0;
  let unfulfilled = 0;
  for (const line of lines.values()) {
    fulfilled += line.fulfilledQuantity;
    unfulfilled += line.unfulfilledQuantity;
  }
  if (fulfilled === 0) return "UNFULFILLED";
  return unfulfilled > 0 ? "PARTIALLY_FULFILLED" : "FULFILLED";
}

function returnStatus(order: Order): ReturnStatusOfOrder {
  const statuses = new Set(order.returns.map(({ status }) => status));
  if (statuses.has("REQUESTED")) return "RETURN_REQUESTED";
  if (statuses.has("OPEN")) return "IN_PROGRESS";
  return statuses.has("CLOSED") ? "RETURNED" : "NO_RETURN";
}
