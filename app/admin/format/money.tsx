import type { MoneyView } from "~/conversations/reads/views";
import { formatMoney } from "./format-money";
import { useDesk } from "./shop-format";

/** An amount with its currency, as the shop writes it. */
export function Money({ value }: { value: MoneyView }) {
  const { locale } = useDesk();
  return <span suppressHydrationWarning>{formatMoney(value, locale)}</span>;
}
