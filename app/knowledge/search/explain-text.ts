import { analyseText } from "./analyse-text";
import { conceptName } from "./concepts/concept-name";
import { conceptsOf } from "./concepts/find-concepts";
import { isConceptWord } from "./concepts/lexicon";
import type { Slot } from "./plan-search";

export type ReasonPlace = "title" | "search words" | "text";

/** One thing that a question and a text have in common. */
export interface SearchReason {
  /** A word as it was typed, or a thing that search knows by whatever words. */
  name: string;
  kind: "word" | "concept";
  place: ReasonPlace;
}

export interface FoundText {
  locale: string;
  title: string;
  searchWords: readonly string[];
  /** Terms of the question that the index has of it. */
  terms: ReadonlySet<string>;
}

const MAX_REASONS = 8;
const PLACES = ["title", "search words", "text"] as const satisfies readonly ReasonPlace[];

function placeOf(slot: Slot, text: FoundText): ReasonPlace | null {
  const matched = [...slot.terms.keys()].filter((term) => text.terms.has(term));
  if (matched.length === 0) return null;
  const isIn = (words: string): boolean =>
    slot.kind === "concept"
      ? conceptsOf(words, text.locale).has(slot.said)
      : analyseText(words, text.locale).some((term) => matched.includes(term.text));
  if (isIn(text.title)) return "title";
  return text.searchWords.some(isIn) ? "search words" : "text";
}

// What is only implied, and pieces of words, would tell a merchant nothing.
const isTelling = ({ kind, about }: Slot): boolean =>
  kind === "word" || (kind === "concept" && about !== null);

/** "pay-later/klarna" says what "pay-later" says, and more. */
const isSaidByAnother = (slot: Slot, slots: readonly Slot[]): boolean =>
  slots.some((other) => other.kind === "concept" && other.said.startsWith(`${slot.said}/`));

const nameOf = ({ kind, said }: Slot): string => (kind === "concept" ? conceptName(said) : said);

/** Why a text was found, the weightiest places first. */
export function explainText(slots: readonly Slot[], text: FoundText): SearchReason[] {
  const reasons = slots.filter(isTelling).flatMap((slot): SearchReason[] => {
    const place = placeOf(slot, text);
    const kind = slot.kind === "concept" ? "concept" : "word";
    return place ? [{ name: nameOf(slot), kind, place }] : [];
  });
  return reasons
    .toSorted((a, b) => PLACES.indexOf(a.place) - PLACES.indexOf(b.place))
    .slice(0, MAX_REASONS);
}

/** Things and words of a question that are not among `terms`. A word that only helps to name a thing is none. */
export const findMissing = (
  slots: readonly Slot[],
  locale: string,
  terms: ReadonlySet<string>,
): string[] => [
  ...new Set(
    slots
      .filter(isTelling)
      .filter((slot) => !isSaidByAnother(slot, slots))
      .filter((slot) => slot.kind === "concept" || !isConceptWord(slot.said, locale))
      .filter((slot) => ![...slot.terms.keys()].some((term) => terms.has(term)))
      .map(nameOf),
  ),
];
