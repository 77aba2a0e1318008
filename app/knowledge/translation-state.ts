import type { LocaleState, TranslationState } from "./views";

interface Written {
  locale: string;
  sourceVersion: number;
  /** Whether a part of what the primary language says is not there. */
  isIncomplete?: boolean;
}

/** Whether a translation says all that the primary language says by now; the primary language always does. */
export function stateOf(
  translations: readonly Written[],
  locale: string,
  primary: string,
): TranslationState {
  const own = translations.find((translation) => translation.locale === locale);
  if (!own) return "missing";
  const source = translations.find((translation) => translation.locale === primary);
  if (source && own.sourceVersion < source.sourceVersion) return "outdated";
  return own.isIncomplete ? "incomplete" : "current";
}

/** The state of each language that the shop publishes, the primary one first. */
export const toLocaleStates = (
  translations: readonly Written[],
  { primary, all }: { primary: string; all: readonly string[] },
): LocaleState[] =>
  all.map((locale) => ({ locale, state: stateOf(translations, locale, primary) }));
