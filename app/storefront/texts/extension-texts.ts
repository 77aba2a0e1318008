import { STOREFRONT_LOCALES, type StorefrontLocale } from "~/languages/locales";
import ar from "extensions/doorbell/locales/ar.json";
import de from "extensions/doorbell/locales/de.json";
import en from "extensions/doorbell/locales/en.default.json";
import es from "extensions/doorbell/locales/es.json";
import fa from "extensions/doorbell/locales/fa.json";
import fi from "extensions/doorbell/locales/fi.json";
import fr from "extensions/doorbell/locales/fr.json";
import ja from "extensions/doorbell/locales/ja.json";
import zhCn from "extensions/doorbell/locales/zh-CN.json";
import type { TextTranslations } from "./define-texts";

/** What stands before the path of a text in the extension's locale files: "extension.faq.heading". */
export const EXTENSION_PREFIX = "extension.";

type NestedTexts = { readonly [key: string]: string | NestedTexts };

const FILES: Readonly<Record<StorefrontLocale, NestedTexts>> = {
  en,
  fi,
  fa,
  fr,
  "zh-CN": zhCn,
  ja,
  de,
  es,
  ar,
};

function flatten(texts: NestedTexts, path: string): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  );
}

function readTranslations(): Record<string, TextTranslations> {
  const byLocale = new Map(
    STOREFRONT_LOCALES.map((locale) => [locale, new Map(flatten(FILES[locale], EXTENSION_PREFIX))]),
  );
  const textOf = (locale: StorefrontLocale, key: string) => byLocale.get(locale)?.get(key);
  return Object.fromEntries(
    flatten(en, EXTENSION_PREFIX).map(([key, english]) => [
      key,
      // Where a language lacks a text, Liquid shows the English one too.
      Object.fromEntries(
        STOREFRONT_LOCALES.map((locale) => [locale, textOf(locale, key) ?? english]),
      ) as Record<StorefrontLocale, string>,
    ]),
  );
}

/** Texts of the theme extension's blocks and launcher, from the locale files that Liquid itself reads. */
export const EXTENSION_TEXTS: Readonly<Record<string, TextTranslations>> = readTranslations();
