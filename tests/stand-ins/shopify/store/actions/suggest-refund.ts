import { taxOf } from "tests/stand-ins/shopify/store/line-figures";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { Cents, Order, Refund, Transaction } from "tests/stand-ins/shopify/store/types";
import type { RefundOrderInput } from "./inputs";
import { addRefund } from "./refund-order";

/** What Shopify proposes to give back for units and shipping of an order. */
export interface RefundSuggestion {
  order: Order;
  /** The refund as it would be, with its lines; it is in no order. */
  refund: Refund;
  amount: Cents;
  /** All that was paid and not refunded. */
  maximum: Cents;
  shipping: { amount: Cents; tax: Cents; maximum: Cents };
  /** How the amount comes off the payments. */
  transactions: { parent: Transaction; amount: Cents; maximum: Cents }[];
}

/** Reckons a refund without making it. */
export function suggestRefund(
  order: Order,
  input: Pick<RefundOrderInput, "lines" | "shipping">,
): RefundSuggestion {
  const { received, refunded } = computeOrderFigures(order);
  const before = computeOrderFigures(order);
  const refund = addRefund(
    structuredClone(order),
    { ...input, orderId: order.id },
    order.updatedAt,
  );
  const goods = refund.lineItems.reduce(
    (sum, line) => sum + line.subtotal + (order.taxesIncluded ? 0 : line.tax),
    0,
  );
  const shippingTax = order.taxesIncluded ? 0 : refund.shippingTax;
  const maximum = received - refunded;
  const amount = Math.min(maximum, goods + refund.shipping + shippingTax);
  return {
    order,
    refund,
    amount,
    maximum,
    shipping: {
      amount: refund.shipping,
      tax: refund.shippingTax,
      maximum: before.currentShipping + (order.taxesIncluded ? 0 : shippingTaxLeft(order)),
    },
    transactions: allocate(order, amount),
  };
}

/** Lines of a refund of everything that is left, as "suggest full refund" takes them. */
export function allRefundableLines(order: Order): NonNullable<RefundOrderInput["lines"]> {
  return [...computeOrderFigures(order).lines.values()]
    .filter(({ refundableQuantity }) => refundableQuantity > 0)
    .map(({ lineItem, refundableQuantity }) => ({
      lineItemId: lineItem.id,
      quantity: refundableQuantity,
      restockType: "NO_RESTOCK" as const,
    }));
}

function shippingTaxLeft(order: Order): Cents {
  const tax = order.shippingLines
    .filter(({ isRemoved }) => !isRemoved)
    .reduce((sum, line) => sum + taxOf(line.taxLines), 0);
  return tax - order.refunds.reduce((sum, refund) => sum + refund.shippingTax, 0);
}

/** Spreads an amount over the payments, the first first, as far as each has not been given back. */
function allocate(order: Order, amount: Cents): RefundSuggestion["transactions"] {
  const payments = order.transactions.filter(
    ({ kind, status }) => (kind === "SALE" || kind === "CAPTURE") && status === "SUCCESS",
  );
  let left = amount;
  return payments.map((parent) => {
    const given = order.transactions
      .filter((one) => one.parentId === parent.id && one.kind === "REFUND")
      .reduce((sum, one) => sum + one.amount, 0);
    const maximum = parent.amount - given;
    const part = Math.min(left, maximum);
    left -= part;
    return { parent, amount: part, maximum };
  });
}
