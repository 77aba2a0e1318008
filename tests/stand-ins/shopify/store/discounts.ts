import type { ShopStore } from "./shop-store";
import type { Cents, IsoTime, Timestamped } from "./types";

export type DiscountValue =
  | { kind: "amount"; amount: Cents }
  | { kind: "free-shipping" }
  /** Fraction: 0.1 is 10 %. */
  | { kind: "percentage"; percentage: number };

/** A code discount that a merchant made. */
export interface DiscountRecord extends Timestamped {
  id: number;
  title: string;
  code: string;
  value: DiscountValue;
  minimumSubtotal: Cents | null;
  usageLimit: number | null;
  usageCount: number;
  appliesOncePerCustomer: boolean;
  startsAt: IsoTime;
  endsAt: IsoTime | null;
}

export interface Discount extends DiscountRecord {
  status: "ACTIVE" | "EXPIRED" | "SCHEDULED";
}

const collection = (shop: ShopStore) => shop.documents<DiscountRecord>("discounts");

/** All code discounts with their status now, oldest first. */
export function findDiscounts(shop: ShopStore): Discount[] {
  const stored = collection(shop).values();
  return stored.map((one) => withStatus(one, shop.nowIso())).toSorted((a, b) => a.id - b.id);
}

/** By code, in any case of letters. */
export function findDiscountByCode(shop: ShopStore, code: string): Discount | undefined {
  const wanted = code.trim().toLowerCase();
  return findDiscounts(shop).find((one) => one.code.toLowerCase() === wanted);
}

export function putDiscount(shop: ShopStore, discount: DiscountRecord): void {
  collection(shop).set(String(discount.id), discount);
}

function withStatus(discount: DiscountRecord, now: IsoTime): Discount {
  const { startsAt, endsAt, usageLimit, usageCount } = discount;
  const isOver = (endsAt !== null && endsAt <= now) || (usageLimit ?? Infinity) <= usageCount;
  return { ...discount, status: startsAt > now ? "SCHEDULED" : isOver ? "EXPIRED" : "ACTIVE" };
}
