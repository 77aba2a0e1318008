const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** Size of a file for people: "812 bytes", "24 kB", "1.3 MB". Decimal units, as file managers of phones and Macs use. */
export function formatBytes(bytes: number, locale: string): string {
  let value = bytes;
  let unit: (typeof UNITS)[number] = "byte";
  for (const next of UNITS.slice(1)) {
    if (value < 1_000) break;
    value /= 1_000;
    unit = next;
  }
  const maximumFractionDigits = value < 10 && unit !== "byte" ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    // Its short form has no plural: "44 byte".
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits,
  }).format(value);
}
