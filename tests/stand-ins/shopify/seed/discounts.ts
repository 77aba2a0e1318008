import { putDiscount, type DiscountRecord } from "tests/stand-ins/shopify/store/discounts";
import { addSeconds } from "tests/stand-ins/shopify/store/iso-time";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { IsoTime } from "tests/stand-ins/shopify/store/types";

const DAY = 86_400;
const FIRST_DISCOUNT_ID = 33_000_001;

type Plan = Pick<DiscountRecord, "code" | "title" | "value"> &
  Partial<DiscountRecord> & {
    /** Days from now; negative ones are past. */
    startsInDays: number;
    endsInDays?: number;
  };

const PLANS: readonly Plan[] = [
  {
    code: "WELCOME10",
    title: "Welcome, 10 % off",
    value: { kind: "percentage", percentage: 0.1 },
    startsInDays: -400,
    appliesOncePerCustomer: true,
  },
  {
    code: "SAUNA15",
    title: "Sauna week",
    value: { kind: "percentage", percentage: 0.15 },
    startsInDays: -20,
    endsInDays: 40,
    minimumSubtotal: 5000,
  },
  {
    code: "SORRY5",
    title: "For a parcel that came late",
    value: { kind: "amount", amount: 500 },
    startsInDays: -200,
    usageLimit: 500,
    usageCount: 41,
  },
  {
    code: "FREESHIP",
    title: "Shipping on us",
    value: { kind: "free-shipping" },
    startsInDays: -90,
  },
  {
    code: "SPRING",
    title: "Spring cleaning",
    value: { kind: "percentage", percentage: 0.2 },
    startsInDays: -250,
    endsInDays: -160,
  },
  {
    code: "NEWYEAR",
    title: "New year",
    value: { kind: "percentage", percentage: 0.25 },
    startsInDays: 36,
    endsInDays: 44,
  },
];

/** The demo shop's discount codes: four that work now, one that is over, one to come. */
export function seedDiscounts(shop: ShopStore, now: IsoTime): void {
  for (const [index, { startsInDays, endsInDays, ...plan }] of PLANS.entries()) {
    const startsAt = addSeconds(now, startsInDays * DAY);
    putDiscount(shop, {
      id: FIRST_DISCOUNT_ID + index,
      minimumSubtotal: null,
      usageLimit: null,
      usageCount: 0,
      appliesOncePerCustomer: false,
      createdAt: startsInDays < 0 ? startsAt : addSeconds(now, -DAY),
      updatedAt: startsInDays < 0 ? startsAt : addSeconds(now, -DAY),
      ...plan,
      startsAt,
      endsAt: endsInDays === undefined ? null : addSeconds(now, endsInDays * DAY),
    });
  }
}
