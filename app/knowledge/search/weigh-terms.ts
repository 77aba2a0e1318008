import { analyseText } from "./analyse-text";
import { conceptsOf, countConcepts } from "./concepts/find-concepts";
import { conceptTerm } from "./vocabulary";

/** Raise it when terms or weights come out differently: every shop is then indexed anew. */
export const INDEXER = 3;

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
/** What it says that a title names a concept, less when it is implied; a term weighs 3 at most. */
export const TITLE_CONCEPT = 2.4;
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
 * A term of the title counts as several in the body. What the text is about and what it mentions are terms too.
 */
export function weighTerms({ locale, title, summary, bodyText }: IndexedText): Map<string, number> {
  const body = `${summary}\n${bodyText.slice(0, MAX_BODY)}`;
  const titleCounts = countTerms(title, locale);
  const bodyCounts = countTerms(body, locale);
  const length = sum(titleCounts) + sum(bodyCounts);
  const norm = SATURATION * (1 - LENGTH_PENALTY + (LENGTH_PENALTY * length) / USUAL_LENGTH);
  const weigh = (count: number) => (count * (SATURATION + 1)) / (count + norm);
  const weights = new Map<string, number>();
  for (const term of new Set([...titleCounts.keys(), ...bodyCounts.keys()]))
    weights.set(
      term,
      weigh((titleCounts.get(term) ?? 0) * TITLE_FACTOR + (bodyCounts.get(term) ?? 0)),
    );
  for (const [concept, part] of conceptsOf(title, locale))
    weights.set(conceptTerm(concept, "title"), TITLE_CONCEPT * part);
  for (const [concept, count] of countConcepts(body, locale))
    weights.set(conceptTerm(concept, "body"), weigh(count));
  return weights;
}
