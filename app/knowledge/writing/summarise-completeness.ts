import type { CompletenessGroup } from "./merchant-views";
import { stateOf, type WrittenLanguage } from "./translation-state";

/** Something that shoppers read and that should be there in every language. */
export interface TranslatableItem {
  id: string;
  label: string;
  /** Languages it is written in; `sourceVersion` below the primary language's means out of date. */
  translations: WrittenLanguage[];
}

const MAX_ITEMS = 200;

/** How much of a group is there in a language, with what is missing, out of date or incomplete first in line. */
export function summariseCompleteness(
  { kind, items }: { kind: string; items: readonly TranslatableItem[] },
  { locale, primary }: { locale: string; primary: string },
): CompletenessGroup {
  const states = items.map(({ id, label, translations }) => ({
    id,
    label,
    state: stateOf(translations, locale, primary),
  }));
  const count = (wanted: string) => states.filter(({ state }) => state === wanted).length;
  return {
    kind,
    total: items.length,
    current: count("current"),
    outdated: count("outdated"),
    incomplete: count("incomplete"),
    missing: count("missing"),
    items: states
      .flatMap(({ state, ...item }) => (state === "current" ? [] : [{ ...item, state }]))
      .slice(0, MAX_ITEMS),
  };
}
