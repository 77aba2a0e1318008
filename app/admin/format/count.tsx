import { useDesk } from "./shop-format";

/** A whole number as the shop writes it: "12,480". */
export function Count({ value }: { value: number }) {
  const { locale } = useDesk();
  return <span suppressHydrationWarning>{new Intl.NumberFormat(locale).format(value)}</span>;
}
