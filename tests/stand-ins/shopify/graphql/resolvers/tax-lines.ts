import type { Order, TaxLine } from "tests/stand-ins/shopify/store/types";
import { taxLine } from "./money";

/** One tax line per title and rate; the last takes what rounding leaves. */
export function taxLines(order: Order, total: number) {
  const byTitle = new Map<string, TaxLine>();
  const all = [...order.lineItems, ...order.shippingLines].flatMap((line) => line.taxLines);
  for (const { title, rate, amount } of all) {
    const key = `${title}\0${rate}`;
    const known = byTitle.get(key);
    byTitle.set(key, { title, rate, amount: (known?.amount ?? 0) + amount });
  }
  const whole = [...byTitle.values()].reduce((sum, { amount }) => sum + amount, 0);
  let left = total;
  return [...byTitle.values()].map((line, position, list) => {
    const last = position === list.length - 1;
    const amount = last || whole === 0 ? left : Math.round((line.amount * total) / whole);
    left -= amount;
    return taxLine({ ...line, amount }, order.currencyCode);
  });
}
