import { saveCategorySchema } from "~/knowledge/writing/knowledge-input";
import type { CategoryRow } from "~/knowledge/writing/merchant-views";

export interface CategoryText {
  name: string;
  description: string;
}

export type CategoryTexts = Readonly<Record<string, CategoryText>>;

const EMPTY: CategoryText = { name: "", description: "" };

/** What a category is called in each language of the shop; empty where nobody said. */
export function toCategoryTexts(
  category: CategoryRow | null,
  locales: readonly string[],
): CategoryTexts {
  return Object.fromEntries(
    locales.map((locale) => {
      const found = category?.translations.find((one) => one.locale === locale);
      return [locale, found ? { name: found.name, description: found.description } : EMPTY];
    }),
  );
}

/** What to send: the languages that were filled in or changed. */
export function toCategoryTranslations(texts: CategoryTexts, stored: CategoryTexts) {
  return Object.entries(texts)
    .filter(([locale, { name, description }]) => {
      const before = stored[locale] ?? EMPTY;
      return name.trim() !== before.name || description.trim() !== before.description;
    })
    .map(([locale, text]) => ({ locale, ...text }));
}

/** What is wrong, as "locale" → words; empty when it can be saved. */
export function validateCategory(
  texts: CategoryTexts,
  stored: CategoryTexts,
  primaryLocale: string,
): Record<string, string> {
  const translations = toCategoryTranslations(texts, stored);
  const isNameless = !Object.values(texts).some(({ name }) => name.trim() !== "");
  if (isNameless) return { [primaryLocale]: "Give the category a name." };
  const result = saveCategorySchema.shape.translations.safeParse(translations);
  if (result.success || translations.length === 0) return {};
  const errors: Record<string, string> = {};
  for (const { path, message } of result.error.issues) {
    const locale = translations[Number(path[0])]?.locale;
    if (locale) errors[locale] ??= message;
  }
  return errors;
}
