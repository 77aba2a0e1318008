import { languageName } from "~/admin/format/local-time";
import type { ArticleKind, ArticleStatus } from "~/knowledge/writing/article-kinds";
import type { TranslationState } from "~/knowledge/writing/merchant-views";

export const KIND_WORDS = {
  article: "Article",
  shipping: "Shipping",
  returns: "Returns",
  taxes: "Taxes and duties",
  contact: "Contact",
} as const satisfies Record<ArticleKind, string>;

export const STATUS_WORDS = {
  draft: "Draft",
  published: "Published",
} as const satisfies Record<ArticleStatus, string>;

export const TRANSLATION_WORDS = {
  current: "Done",
  outdated: "Out of date",
  incomplete: "Incomplete",
  missing: "Missing",
} as const satisfies Record<TranslationState, string>;

/** "fi" → "Finnish" in the language that the shop's staff reads; the code itself when nobody knows it. */
export function localeName(locale: string, readerLocale: string): string {
  return languageName(locale, readerLocale) ?? locale;
}

/** "1 article", "12 articles". */
export function countWords(count: number, one: string, many: string, locale: string): string {
  return `${new Intl.NumberFormat(locale).format(count)} ${count === 1 ? one : many}`;
}
