import type { ShopStore } from "./shop-store";
import type { Cents, IsoTime, Timestamped } from "./types";

export type DiscountValue =
  | { kind: "amount"; amount: Cents; appliesOnEachItem?: boolean }
  | { kind: "free-shipping" }
  /** Fraction: 0.1 is 10 %. */
  | { kind: "percentage"; percentage: number };

/** What a discount is on; all of the cart when every list is empty. */
export interface DiscountedItems {
  productIds: number[];
  variantIds: number[];
  collectionIds: number[];
}

/** What a merchant can set beyond the common; a discount without it has Shopify's defaults. */
export interface DiscountSettings {
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
  /** The only customers who can use it; everybody when null. */
  customerIds: number[] | null;
  items: DiscountedItems;
  minimumQuantity: number | null;
  appliesOnOneTimePurchase: boolean;
  appliesOnSubscription: boolean;
  recurringCycleLimit: number | null;
  tags: string[];
  /** Of free shipping: country codes; all countries when null. */
  countries: string[] | null;
  includesRestOfWorld: boolean;
  maximumShippingPrice: Cents | null;
}

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
  settings?: DiscountSettings;
}

export interface Discount extends DiscountRecord {
  status: "ACTIVE" | "EXPIRED" | "SCHEDULED";
}

export const DEFAULT_SETTINGS: DiscountSettings = {
  combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false },
  customerIds: null,
  items: { productIds: [], variantIds: [], collectionIds: [] },
  minimumQuantity: null,
  appliesOnOneTimePurchase: true,
  appliesOnSubscription: false,
  recurringCycleLimit: 1,
  tags: [],
  countries: null,
  includesRestOfWorld: false,
  maximumShippingPrice: null,
};

const collection = (shop: ShopStore) => shop.documents<DiscountRecord>("discounts");

/** All code discounts with their status now, oldest first. */
export function findDiscounts(shop: ShopStore): Discount[] {
  const stored = collection(shop).values();
  return stored.map((one) => withStatus(one, shop.nowIso())).toSorted((a, b) => a.id - b.id);
}

export function findDiscount(shop: ShopStore, id: number): Discount | null {
  const stored = collection(shop).get(String(id));
  return stored === undefined ? null : withStatus(stored, shop.nowIso());
}

/** By code, in any case of letters. */
export function findDiscountByCode(shop: ShopStore, code: string): Discount | undefined {
  const wanted = code.trim().toLowerCase();
  return findDiscounts(shop).find((one) => one.code.toLowerCase() === wanted);
}

export function putDiscount(shop: ShopStore, discount: DiscountRecord): void {
  collection(shop).set(String(discount.id), discount);
}

export function removeDiscount(shop: ShopStore, id: number): boolean {
  return collection(shop).delete(String(id));
}

function withStatus(discount: DiscountRecord, now: IsoTime): Discount {
  const { startsAt, endsAt, usageLimit, usageCount } = discount;
  const isOver = (endsAt !== null && endsAt <= now) || (usageLimit ?? Infinity) <= usageCount;
  return { ...discount, status: startsAt > now ? "SCHEDULED" : isOver ? "EXPIRED" : "ACTIVE" };
}
