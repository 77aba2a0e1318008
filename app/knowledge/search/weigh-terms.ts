import { analyseText } from "./analyse-text";

/** Raise it when terms or weights come out differently: every shop is then indexed anew. */
export const INDEXER = 2;

interface IndexedText {
  locale: string;
  title: string;
  summary: string;
  bodyText: string;
}

// BM25's constants: how fast repetition stops counting, and how much long texts lose.
const SATURATION = 2;
const LENGTH_PENALTY = 0.35;
/** Terms of a text of ordinary length. A constant, so that one text's weights do not depend on the others. */
const USUAL_LENGTH = 150;
const TITLE_FACTOR = 6;
const MAX_BODY = 60_000;

function countTerms(text: string, locale: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text: term } of analyseText(text, locale))
    counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

const sum = (counts: Map<string, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);

/**
 * How much each term says about a text, as BM25 has it but for the rarity of the term, which only a search knows.
 * A term of the title counts as several in the body.
 */
export function weighTerms({ locale, title, summary, bodyText }: IndexedText): Map<string, number> {
  const titleCounts = countTerms(title, locale);
  const bodyCounts = countTerms(`${summary}\n${bodyText.slice(0, MAX_BODY)}`, locale);
  const length = sum(titleCounts) + sum(bodyCounts);
  const norm = SATURATION * (1 - LENGTH_PENALTY + (LENGTH_PENALTY * length) / USUAL_LENGTH);
  const weights = new Map<string, number>();
  for (const term of new Set([...titleCounts.keys(), ...bodyCounts.keys()])) {
    const count = (titleCounts.get(term) ?? 0) * TITLE_FACTOR + (bodyCounts.get(term) ?? 0);
    weights.set(term, (count * (SATURATION + 1)) / (count + norm));
  }
  return weights;
}
