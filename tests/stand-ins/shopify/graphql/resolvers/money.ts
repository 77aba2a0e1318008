import type { Cents, TaxLine } from "tests/stand-ins/shopify/store/types";

export interface MoneyValue {
  amount: string;
  currencyCode: string;
}

/** Shopify's `Money`/`Decimal` text: at least one decimal ("5.0", "12.34"). */
export function decimal(cents: Cents): string {
  const sign = cents < 0 ? "-" : "";
  const whole = Math.floor(Math.abs(cents) / 100);
  const rest = Math.abs(cents) % 100;
  const digits = rest % 10 === 0 ? String(rest / 10) : String(rest).padStart(2, "0");
  return `${sign}${whole}.${digits}`;
}

/** Two decimals, as the deprecated `Money` scalar prints ("5.00"). */
export function moneyScalar(cents: Cents): string {
  return (cents / 100).toFixed(2);
}

export function money(cents: Cents, currencyCode: string): MoneyValue {
  return { amount: decimal(cents), currencyCode };
}

/** A `MoneyBag`; shops here sell in one currency, so both sides are equal. */
export function moneyBag(
  cents: Cents,
  currencyCode: string,
): { shopMoney: MoneyValue; presentmentMoney: MoneyValue } {
  const value = money(cents, currencyCode);
  return { shopMoney: value, presentmentMoney: value };
}

/** The `TaxLine` object of a stored tax line. */
export function taxLine({ title, rate, amount }: TaxLine, currencyCode: string) {
  return {
    title,
    rate,
    ratePercentage: Math.round(rate * 10_000) / 100,
    price: moneyScalar(amount),
    priceSet: moneyBag(amount, currencyCode),
    channelLiable: false,
    source: null,
  };
}
