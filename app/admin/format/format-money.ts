import type { MoneyView } from "~/conversations/reads/views";

/**
 * Money in the locale's own way, always with its currency: "€48.50", "48,50 €", "¥5,400". Currencies Intl does not
 * know keep their code: "12.00 XXZ". Decimal strings go in; the number made of one is for showing only.
 */
export function formatMoney(money: MoneyView, locale: string): string {
  const amount = Number(money.amount);
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency: money.currency }).format(
      amount,
    );
  } catch {
    return `${money.amount} ${money.currency}`;
  }
}

/** Whether there is anything of it: "0.0000" is zero. */
export function isZero(money: MoneyView): boolean {
  return Number(money.amount) === 0;
}
