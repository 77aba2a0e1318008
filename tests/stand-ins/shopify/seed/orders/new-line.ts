import { includedTax, type OrderPlan } from "tests/stand-ins/shopify/seed/order-plan";
import type { Random } from "tests/stand-ins/shopify/seed/random";
import type { LineItem, Order } from "tests/stand-ins/shopify/store/types";

interface NewLine {
  plan: OrderPlan;
  random: Random;
  nextId: () => number;
  /** Ten per cent off. */
  discounted: boolean;
  /** Ids of the variants on the order; the new one is added. */
  used: Set<number>;
}

/** A line of a variant that is not on the order yet; null when the chosen one is. */
export function newLine({ plan, random, nextId, discounted, used }: NewLine): LineItem | null {
  const { product, variant } = random.pick(plan.variants);
  if (used.has(variant.id)) return null;
  used.add(variant.id);
  const quantity = random.chance(0.75) ? 1 : random.between(2, 4);
  const gross = variant.price * quantity;
  const discount = discounted ? Math.round(gross * 0.1) : 0;
  const title = variant.optionValues.join(" / ");
  return {
    id: nextId(),
    productId: product.id,
    variantId: variant.id,
    title: product.title,
    variantTitle: title === "Default Title" ? null : title,
    sku: variant.sku,
    vendor: product.vendor,
    quantity,
    removedQuantity: 0,
    unitPrice: variant.price,
    discount,
    taxLines: [
      {
        title: plan.taxTitle,
        rate: plan.taxRate,
        amount: includedTax(gross - discount, plan.taxRate),
      },
    ],
    requiresShipping: true,
    taxable: true,
    isGiftCard: false,
    weightGrams: variant.inventory.weightGrams,
    customAttributes: [],
    addedByEdit: false,
  };
}

/** Shipping of the goods on an order; free for much. */
export function shippingLineOf(
  order: Order,
  id: number,
  plan: OrderPlan,
  random: Random,
): Order["shippingLines"][number] {
  let goods = 0;
  for (const line of order.lineItems) goods += line.unitPrice * line.quantity - line.discount;
  const express = random.chance(0.15);
  const price = express ? 1490 : goods >= 9000 ? 0 : 590;
  const title = express ? "Express" : "Standard";
  const amount = includedTax(price, plan.taxRate);
  const taxLines = [{ title: plan.taxTitle, rate: plan.taxRate, amount }];
  return {
    id,
    title,
    code: title,
    source: "shopify",
    price,
    discount: 0,
    taxLines,
    isRemoved: false,
    addedByEdit: false,
  };
}
