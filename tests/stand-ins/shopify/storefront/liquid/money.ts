/** Shopify's money formats, filled from an amount in minor units. */

interface AmountStyle {
  decimals: number;
  thousands: string;
  decimal: string;
}

const STYLES: Readonly<Record<string, AmountStyle>> = {
  amount: { decimals: 2, thousands: ",", decimal: "." },
  amount_no_decimals: { decimals: 0, thousands: ",", decimal: "." },
  amount_with_comma_separator: { decimals: 2, thousands: ".", decimal: "," },
  amount_no_decimals_with_comma_separator: { decimals: 0, thousands: ".", decimal: "," },
  amount_with_apostrophe_separator: { decimals: 2, thousands: "'", decimal: "." },
  amount_with_space_separator: { decimals: 2, thousands: " ", decimal: "," },
};

/** `formatMoney(124950, "€{{amount_with_comma_separator}}")` is `€1.249,50`. */
export function formatMoney(cents: number, format: string): string {
  return format.replace(/\{\{\s*(\w+)\s*\}\}/, (_whole, name: string) =>
    formatAmount(cents, STYLES[name] ?? { decimals: 2, thousands: ",", decimal: "." }),
  );
}

/** The amount alone, as `money_without_currency` gives it. */
export function formatPlainAmount(cents: number, format: string): string {
  const name = /\{\{\s*(\w+)\s*\}\}/.exec(format)?.[1] ?? "amount";
  return formatMoney(cents, `{{${name}}}`);
}

function formatAmount(cents: number, { decimals, thousands, decimal }: AmountStyle): string {
  const [whole = "0", fraction = ""] = (Math.abs(cents) / 100).toFixed(decimals).split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, thousands);
  return `${cents < 0 ? "-" : ""}${grouped}${fraction === "" ? "" : decimal + fraction}`;
}
