/** Languages the product speaks to shoppers by itself, as Shopify writes them. Shops can have others. */
export const STOREFRONT_LOCALES = [
  "en",
  "fi",
  "fa",
  "fr",
  "zh-CN",
  "ja",
  "de",
  "es",
  "ar",
] as const;
export type StorefrontLocale = (typeof STOREFRONT_LOCALES)[number];

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "ps", "ckb", "sd", "ug", "yi", "dv"]);

const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0] ?? "";

/** Which way a language is written. */
export function directionOf(locale: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(languageOf(locale)) ? "rtl" : "ltr";
}

/**
 * The one of `available` that serves a reader of `wanted` best: the same, else the same language in another region
 * ("zh" or "zh-TW" → "zh-CN"), else null. Case and underscores make no difference.
 */
export function matchLocale<Locale extends string>(
  wanted: string,
  available: readonly Locale[],
): Locale | null {
  const key = wanted.toLowerCase().replaceAll("_", "-");
  const language = languageOf(wanted);
  return (
    available.find((locale) => locale.toLowerCase() === key) ??
    available.find((locale) => locale.toLowerCase() === language) ??
    available.find((locale) => languageOf(locale) === language) ??
    null
  );
}
