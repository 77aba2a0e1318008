import { matchLocale, STOREFRONT_LOCALES } from "~/languages/locales";
import type { CatalogueText } from "~/storefront/texts/text-catalogue";
import type { TextItem } from "./texts-form";

interface TextItemsOptions {
  locale: string;
  primaryLocale: string;
  /** The shop's own words: key → text. */
  overrides: Readonly<Record<string, string>>;
}

/**
 * The catalogue as one language reads it. `fallbackLocale` is the language our own texts are in where `locale` is none
 * that we speak, as shoppers get them: the shop's primary language, else English.
 */
export function listTextItems(
  catalogue: readonly CatalogueText[],
  { locale, primaryLocale, overrides }: TextItemsOptions,
): { items: TextItem[]; fallbackLocale: string | null } {
  const own = matchLocale(locale, STOREFRONT_LOCALES);
  const spoken = own ?? matchLocale(primaryLocale, STOREFRONT_LOCALES) ?? "en";
  const items = catalogue.map(({ key, group, defaults, placeholders, syntax }) => ({
    key,
    group,
    default: defaults[spoken],
    override: overrides[key] ?? "",
    placeholders: placeholders.map((name) => (syntax === "icu" ? `{${name}}` : `{{ ${name} }}`)),
    syntax,
  }));
  return { items, fallbackLocale: own ? null : spoken };
}
