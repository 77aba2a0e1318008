import { findDiscountByCode, type Discount } from "tests/stand-ins/shopify/store/discounts";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { Product, Variant } from "tests/stand-ins/shopify/store/types";
import { findVariant, type CartLine, type CartRecord } from "./cart-record";

export interface PricedLine extends CartLine {
  product: Product;
  variant: Variant;
  /** Cents, before discounts. */
  linePrice: number;
  /** Cents taken off the whole line. */
  discount: number;
}

export interface PricedCart {
  lines: PricedLine[];
  /** Cents, before discounts. */
  originalTotal: number;
  totalDiscount: number;
  total: number;
  itemCount: number;
  weightGrams: number;
  /** The code in force; null when there is none or it cannot be used (yet). */
  discount: Discount | null;
}

/** Prices a cart as it is now; lines whose product is gone are left out. */
export function priceCart(shop: ShopStore, cart: CartRecord): PricedCart {
  const found = cart.lines.flatMap((line) => {
    const goods = findVariant(shop, line.variantId);
    return goods ? [{ ...line, ...goods, linePrice: goods.variant.price * line.quantity }] : [];
  });
  const originalTotal = sum(found.map(({ linePrice }) => linePrice));
  const discount = usableDiscount(shop, cart.discountCode, originalTotal);
  const lines = found.map((line) => ({
    ...line,
    discount: discount ? shareOf(discount, line.linePrice, originalTotal) : 0,
  }));
  const totalDiscount = sum(lines.map((line) => line.discount));
  return {
    lines,
    originalTotal,
    totalDiscount,
    total: originalTotal - totalDiscount,
    itemCount: sum(lines.map(({ quantity }) => quantity)),
    weightGrams: sum(lines.map((line) => line.variant.inventory.weightGrams * line.quantity)),
    discount,
  };
}

function usableDiscount(shop: ShopStore, code: string | null, subtotal: number): Discount | null {
  const found = code === null ? undefined : findDiscountByCode(shop, code);
  return found?.status === "ACTIVE" && subtotal >= (found.minimumSubtotal ?? 0) ? found : null;
}

function shareOf({ value }: Discount, linePrice: number, subtotal: number): number {
  if (value.kind === "percentage") return Math.round(linePrice * value.percentage);
  if (value.kind === "free-shipping" || subtotal === 0) return 0;
  return Math.round((Math.min(value.amount, subtotal) * linePrice) / subtotal);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
