import { bagCents } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import type { Order } from "tests/stand-ins/shopify/store/types";
import type { OrderCreateInput } from "./order-create-input";

/** Takes a discount code off the lines (or the shipping) of a new order. */
export function applyDiscountCode(
  order: Order,
  given: NonNullable<OrderCreateInput["discountCode"]> | null,
): void {
  const fixed = given?.itemFixedDiscountCode;
  const percentage = given?.itemPercentageDiscountCode;
  const freeShipping = given?.freeShippingDiscountCode;
  if (fixed) {
    order.discountCodes.push(fixed.code);
    spread(order, bagCents(fixed.amountSet) ?? 0);
  } else if (percentage) {
    order.discountCodes.push(percentage.code);
    const total = order.lineItems.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
    spread(order, Math.round((total * (percentage.percentage ?? 0)) / 100));
  } else if (freeShipping) {
    order.discountCodes.push(freeShipping.code);
    for (const line of order.shippingLines) line.discount = line.price;
  }
}

/** Spreads an amount over the lines by what they cost; the last line takes the rounding. */
function spread(order: Order, amount: number): void {
  const total = order.lineItems.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  let left = Math.min(amount, total);
  for (const [index, line] of order.lineItems.entries()) {
    const worth = line.unitPrice * line.quantity;
    const isLast = index === order.lineItems.length - 1;
    const part =
      isLast || total === 0 ? left : Math.round((Math.min(amount, total) * worth) / total);
    line.discount = part;
    left -= part;
  }
}
