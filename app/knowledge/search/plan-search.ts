import { analyseText, type Term, type TermKind } from "./analyse-text";
import { joinNeighbours, splitCompound } from "./compounds";
import { findSimilarTerms } from "./find-similar-terms";
import { isStopWord } from "./stop-words";
import { isName, meaningsOf, meaningsOfPhrases, type Meaning } from "./synonyms";
import { rarity, type Vocabulary } from "./vocabulary";

/** One thing that the reader said, with all the terms that would mean it. */
export interface Slot {
  /** Term → what finding it is worth, before the term's weight in the text. */
  terms: ReadonlyMap<string, number>;
  /** The most that this slot can be worth: of all slots, it tells how much of a query was found. */
  worth: number;
}

const MAX_SLOTS = 40;

/** Chinese characters that mean nothing together with what happens to stand beside them. */
const PARTICLE = /[的了吗呢吧啊我你您他她它们是这那请把被让也都就还又很太]/u;

/** Pairs and single characters repeat what words say already. */
const KIND_FACTOR = { word: 1, pair: 0.5, character: 0.2 } as const satisfies Record<
  TermKind,
  number
>;

/** How sure it is that the text means the same when it has another name for it. */
const SYNONYM = 0.65;
const PHRASE = 0.85;
/** A word that the shop uses is rarely a misspelling of another one. */
const SIMILAR_TO_KNOWN = 0.6;
/** One of the words that another one was written together of. */
const PART = 0.6;
/** A character in more than this part of all texts is common. */
const COMMON = 0.2;
/** What an unknown word counts towards what a text should have. */
const UNKNOWN = 0.5;

class Offers {
  readonly values = new Map<string, number>();

  /** `limit`: what the word itself says; another name for it, however rare, says no more. */
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly limit: number,
  ) {}

  /** Has `term` looked for when the shop uses it, for at most as much as it says. */
  add(term: string, factor: number): void {
    const { documents, frequency } = this.vocabulary;
    const found = frequency.get(term);
    if (found === undefined) return;
    const value = factor * Math.min(rarity(found, documents), this.limit);
    this.values.set(term, Math.max(this.values.get(term) ?? 0, value));
  }

  addMeanings(meanings: readonly Meaning[], factor: number): void {
    for (const { terms, certainty } of meanings)
      for (const term of terms) this.add(term, factor * certainty);
  }
}

function toSlot(term: Term, locale: string, vocabulary: Vocabulary): Slot {
  const factor = KIND_FACTOR[term.kind];
  const own = vocabulary.frequency.get(term.text);
  const isKnown = own !== undefined;
  const offers = new Offers(vocabulary, rarity(own ?? 0, vocabulary.documents));
  offers.add(term.text, factor);
  if (term.kind === "word") {
    for (const { term: text, similarity } of findSimilarTerms(term.text, vocabulary))
      offers.add(text, isKnown ? similarity * SIMILAR_TO_KNOWN : similarity);
    offers.addMeanings(meaningsOf(term.text, locale), SYNONYM);
    if (!isKnown)
      for (const part of splitCompound(term.surface, locale, vocabulary)) offers.add(part, PART);
  }
  const unknown =
    isKnown || term.kind !== "word" ? 0 : factor * UNKNOWN * rarity(0, vocabulary.documents);
  return { terms: offers.values, worth: Math.max(unknown, ...offers.values.values()) };
}

function toPhraseSlot(meaning: Meaning, vocabulary: Vocabulary): Slot {
  const offers = new Offers(vocabulary, Infinity);
  offers.addMeanings([meaning], PHRASE);
  return { terms: offers.values, worth: Math.max(0, ...offers.values.values()) };
}

// "Where" says nothing of itself, but it means tracking.
const isTelling = ({ text, surface, kind }: Term, locale: string): boolean =>
  kind === "pair" ? !PARTICLE.test(surface) : !isStopWord(surface, locale) || isName(text, locale);

// It would bring in a good part of all texts, for next to nothing.
const isCommonCharacter = ({ text, kind }: Term, { frequency, documents }: Vocabulary): boolean =>
  kind === "character" && (frequency.get(text) ?? 0) > documents * COMMON;

/**
 * What to look for: the question's words without those that say nothing, each with its inflections, likely misspellings
 * and other names in this shop's vocabulary.
 */
export function planSearch(query: string, locale: string, vocabulary: Vocabulary): Slot[] {
  const all = analyseText(query, locale);
  const telling = all.filter((term) => isTelling(term, locale));
  // "Who are you" consists of such words only: then they are all there is.
  const terms = telling.length > 0 ? telling : all;
  const unique = [...new Map(terms.map((term) => [term.text, term])).values()].filter(
    (term) => !isCommonCharacter(term, vocabulary),
  );
  return [
    ...unique.slice(0, MAX_SLOTS).map((term) => toSlot(term, locale, vocabulary)),
    ...joinNeighbours(all, locale, vocabulary).map((term) => toSlot(term, locale, vocabulary)),
    ...meaningsOfPhrases(query, locale).map((meaning) => toPhraseSlot(meaning, vocabulary)),
  ];
}
