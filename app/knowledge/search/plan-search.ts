import { analyseText, type Term, type TermKind } from "./analyse-text";
import { findSimilarTerms } from "./find-similar-terms";
import { isStopWord } from "./stop-words";
import { findSynonyms } from "./synonyms";
import { rarity, type Vocabulary } from "./vocabulary";

/** One thing that the reader said, with all the terms that would mean it. */
export interface Slot {
  /** Term → what finding it is worth, before the term's weight in the text. */
  terms: ReadonlyMap<string, number>;
  /** The most that this slot can be worth: of all slots, it tells how much of a query was found. */
  worth: number;
}

const MAX_SLOTS = 40;

/** Pairs and single characters repeat what words say already. */
const KIND_FACTOR = { word: 1, pair: 0.6, character: 0.25 } as const satisfies Record<
  TermKind,
  number
>;

function toSlot(term: Term, vocabulary: Vocabulary): Slot {
  const { documents, frequency } = vocabulary;
  const factor = KIND_FACTOR[term.kind];
  const own = frequency.get(term.text) ?? 0;
  const terms = new Map<string, number>();
  const offer = (text: string, similarity: number) => {
    const found = frequency.get(text);
    if (found === undefined) return;
    const value = factor * similarity * rarity(found, documents);
    terms.set(text, Math.max(terms.get(text) ?? 0, value));
  };
  offer(term.text, 1);
  if (term.kind === "word")
    for (const { term: text, similarity } of findSimilarTerms(term.text, vocabulary))
      // A word that the shop uses is rarely a misspelling of another one.
      offer(text, own > 0 ? similarity * 0.6 : similarity);
  const worth = Math.max(...terms.values(), factor * rarity(own, documents) * (own > 0 ? 1 : 0.7));
  return { terms, worth };
}

/**
 * What to look for: the query's words without those that say nothing, each with its inflections, likely misspellings
 * and synonyms in this shop's vocabulary.
 */
export function planSearch(query: string, locale: string, vocabulary: Vocabulary): Slot[] {
  const all = analyseText(query, locale);
  const telling = all.filter((term) => !isStopWord(term, locale));
  // "Who are you" consists of such words only: then they are all there is.
  const terms = telling.length > 0 ? telling : all;
  const unique = [...new Map(terms.map((term) => [term.text, term])).values()];
  const slots = unique.slice(0, MAX_SLOTS).map((term) => toSlot(term, vocabulary));
  return [...slots, ...findSynonyms(query, terms, { locale, vocabulary })];
}
