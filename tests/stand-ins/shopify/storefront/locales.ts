import type { ShopLocale, ShopRecord } from "tests/stand-ins/shopify/store/types";

/** English, suomi, فارسی … in the language itself. */
export function endonym(locale: string): string {
  const names = new Intl.DisplayNames([locale], { type: "language" });
  // Shopify names Chinese by its script, not by its country.
  const code = { "zh-CN": "zh-Hans", "zh-TW": "zh-Hant" }[locale] ?? locale;
  const name = names.of(code) ?? locale;
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1);
}

export function primaryLocale({ locales }: ShopRecord): ShopLocale {
  const found = locales.find(({ primary }) => primary) ?? locales[0];
  return found ?? { locale: "en", name: "English", primary: true, published: true };
}

export function publishedLocales(record: ShopRecord): ShopLocale[] {
  const published = record.locales.filter((one) => one.published || one.primary);
  return published.length > 0 ? published : [primaryLocale(record)];
}

export interface LocalisedPath {
  locale: ShopLocale;
  /** `/fi`, or "" for the primary language. */
  rootUrl: string;
  /** The path without the prefix; `/` at least. */
  path: string;
}

/** Splits `/fi/products/mug`: every published language but the primary one has a prefix. */
export function splitLocale(record: ShopRecord, pathname: string): LocalisedPath {
  const first = (pathname.split("/")[1] ?? "").toLowerCase();
  const found = publishedLocales(record).find(
    (one) => !one.primary && one.locale.toLowerCase() === first,
  );
  if (!found) return { locale: primaryLocale(record), rootUrl: "", path: pathname };
  const prefix = pathname.slice(0, first.length + 1);
  return {
    locale: found,
    rootUrl: `/${found.locale.toLowerCase()}`,
    path: pathname.slice(prefix.length) || "/",
  };
}
