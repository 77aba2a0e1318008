/** Countries the shop's selector offers; the shop's own is added when it is missing. */
const SOLD_TO = ["FI", "SE", "DE", "FR", "ES", "GB", "US", "CA", "JP", "CN", "AE", "IR"] as const;

export interface Country {
  /** ISO 3166-1 alpha-2. */
  isoCode: string;
  name: string;
}

/** The countries a shopper can choose, named in the page's language. */
export function countriesOf(home: string | null, locale: string): Country[] {
  const codes = [...new Set([...(home ? [home] : []), ...SOLD_TO])];
  const names = new Intl.DisplayNames([locale], { type: "region" });
  return codes.map((isoCode) => ({ isoCode, name: names.of(isoCode) ?? isoCode }));
}
