import type { LocaleState, TranslationState } from "./merchant-views";

/** A language that something is written in. */
export interface WrittenLanguage {
  locale: string;
  sourceVersion: number;
  /** Whether it has no text but a title. */
  isEmpty?: boolean;
  /** Whether something else that the primary language says is not there. */
  isIncomplete?: boolean;
}

/** Whether a translation says all that the primary language says by now; the primary language always does. */
export function stateOf(
  translations: readonly WrittenLanguage[],
  locale: string,
  primary: string,
): TranslationState {
  const own = translations.find((translation) => translation.locale === locale);
  if (!own) return "missing";
  const source = translations.find((translation) => translation.locale === primary);
  if (source && own.sourceVersion < source.sourceVersion) return "outdated";
  const lacksText = own.isEmpty === true && source !== undefined && !source.isEmpty;
  return lacksText || own.isIncomplete ? "incomplete" : "current";
}

/** The state of each language that the shop publishes, the primary one first. */
export const toLocaleStates = (
  translations: readonly WrittenLanguage[],
  { primary, all }: { primary: string; all: readonly string[] },
): LocaleState[] =>
  all.map((locale) => ({ locale, state: stateOf(translations, locale, primary) }));
