import { money } from "tests/stand-ins/shopify/graphql/resolvers/money";
import { typed } from "tests/stand-ins/shopify/graphql/sources";
import type { Cents, Order } from "tests/stand-ins/shopify/store/types";

/** A discount that an edit puts on a line: per cent of it, or an amount off each unit. */
export interface LineDiscount {
  id: number;
  lineItemId: number;
  description: string;
  percent: number | null;
  fixed: Cents | null;
  /** What was off the line before any of this edit's. */
  originalDiscount: Cents;
}

/** Sets what is off a line of a draft, and its taxes accordingly. */
export function restateDiscounts(
  draft: Order,
  discounts: readonly LineDiscount[],
  { lineItemId, originalDiscount }: Pick<LineDiscount, "lineItemId" | "originalDiscount">,
): void {
  const line = draft.lineItems.find(({ id }) => id === lineItemId);
  if (line === undefined) return;
  const price = line.unitPrice * line.quantity;
  const before = price - line.discount;
  const own = discounts.filter((one) => one.lineItemId === lineItemId);
  const off = own.reduce((sum, one) => sum + amountOf(one, line), originalDiscount);
  line.discount = Math.min(price, off);
  const after = price - line.discount;
  line.taxLines = line.taxLines.map((tax) => ({
    ...tax,
    amount: before === 0 ? Math.round(after * tax.rate) : Math.round((tax.amount * after) / before),
  }));
}

/** What a discount takes off a line. */
export function amountOf(
  { percent, fixed }: LineDiscount,
  { unitPrice, quantity }: Order["lineItems"][number],
): Cents {
  if (fixed !== null) return Math.min(unitPrice, fixed) * quantity;
  return Math.round((unitPrice * quantity * (percent ?? 0)) / 100);
}

/** `PricingValue` of a discount. */
export function discountValue({ percent, fixed }: LineDiscount, currencyCode: string): object {
  return fixed === null
    ? typed("PricingPercentageValue", { percentage: percent ?? 0 })
    : typed("MoneyV2", money(fixed, currencyCode));
}
