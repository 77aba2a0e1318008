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

/** `12.5` → 1250, by its digits: half a cent goes up. Not a decimal number: 0. */
export function toCents(amount: string | number): Cents {
  const match = /^(-?)(\d{0,13})(?:\.(\d{0,20}))?$/.exec(String(amount).trim());
  if (match === null) return 0;
  const [, sign, whole = "", fraction = ""] = match;
  const [tens = "0", units = "0", next = "0"] = fraction.padEnd(3, "0");
  const cents = Number(whole) * 100 + Number(tens + units) + (next >= "5" ? 1 : 0);
  return sign === "-" && cents > 0 ? -cents : cents;
}

/** The shop's side of a money bag in cents; undefined when none is given. */
export function bagCents(bag: MoneyBagInput | null | undefined): Cents | undefined {
  return bag === null || bag === undefined ? undefined : toCents(bag.shopMoney.amount);
}
