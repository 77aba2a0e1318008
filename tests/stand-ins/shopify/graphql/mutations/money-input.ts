import type { Cents } from "tests/stand-ins/shopify/store/types";

/** `MoneyInput` of the schema. */
export interface MoneyInput {
  amount: string | number;
  currencyCode: string;
}

/** `MoneyBagInput` of the schema. */
export interface MoneyBagInput {
  shopMoney: MoneyInput;
  presentmentMoney?: MoneyInput | null;
}

/** `12.5` → 1250. */
export function toCents(amount: string | number): Cents {
  return Math.round(Number(amount) * 100);
}

/** The shop's side of a money bag in cents; undefined when none is given. */
export function bagCents(bag: MoneyBagInput | null | undefined): Cents | undefined {
  return bag === null || bag === undefined ? undefined : toCents(bag.shopMoney.amount);
}
