import { analyseText, type Term, type TermKind } from "./analyse-text";
import { joinNeighbours, splitCompound } from "./compounds";
import { conceptsOf, type Corrector } from "./concepts/find-concepts";
import { findSimilarTerms } from "./find-similar-terms";
import { isStopWord } from "./stop-words";
import { conceptTerm, rarity, type Vocabulary } from "./vocabulary";

/** One thing that the reader said, with all the terms that would mean it. */
export interface Slot {
  /** Term → what finding it is worth, before the term's weight in the text. */
  terms: ReadonlyMap<string, number>;
  /** The most that this slot can be worth: of all slots, it tells how much of a query was found. */
  worth: number;
  /** What it counts when asked whether a text answers the question; a thing that no text names counts here too. */
  asked: number;
  /** The term that texts about just this thing have. Null: a word, a vague thing, or one that is only implied. */
  about: string | null;
}

const MAX_SLOTS = 40;

/** Chinese characters that mean nothing together with what happens to stand beside them. */
const PARTICLE = /[的了吗呢吧啊我你您他她它们是这那请把被让也都就还又很太]/u;

/** Pairs and single characters repeat what words say already. */
const KIND_FACTOR = { word: 1, pair: 0.5, character: 0.2 } as const satisfies Record<
  TermKind,
  number
>;

/** What a thing that the question names by whatever words says beside the words themselves. */
const ABOUT = 1;
const MENTIONED = 0.5;
/** A word of a question is taken for one that search knows when it is this similar to it. */
const MIN_SIMILARITY = 0.62;
/** A word that the shop uses is rarely a misspelling of another one. */
const SIMILAR_TO_KNOWN = 0.6;
/** One of the words that another one was written together of. */
const PART = 0.6;
/** A character in more than this part of all texts is common. */
const COMMON = 0.2;
/** What a thing that no text of the shop names counts towards what is asked. */
const MISSING = 0.7;
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
    if (!isKnown)
      for (const part of splitCompound(term.surface, locale, vocabulary)) offers.add(part, PART);
  }
  const unknown =
    isKnown || term.kind !== "word" ? 0 : factor * UNKNOWN * rarity(0, vocabulary.documents);
  const worth = Math.max(unknown, ...offers.values.values());
  return { terms: offers.values, worth, asked: worth, about: null };
}

// Misspelt words, and endings that the stemmer left on.
const correct: Corrector = (keys, { words }) => {
  const [word = ""] = keys;
  if (keys.some((key) => words.frequency.has(key))) return keys;
  const [similar] = findSimilarTerms(word, words);
  return similar && similar.similarity >= MIN_SIMILARITY ? [...keys, similar.term] : keys;
};

function conceptSlot(concept: string, part: number, vocabulary: Vocabulary): Slot {
  const offers = new Offers(vocabulary, Infinity);
  const title = conceptTerm(concept, "title");
  offers.add(title, ABOUT * part);
  offers.add(conceptTerm(concept, "body"), MENTIONED * part);
  const worth = Math.max(0, ...offers.values.values());
  const isNamed = part === 1;
  const missing = isNamed && worth === 0 ? MISSING * rarity(0, vocabulary.documents) : 0;
  return { terms: offers.values, worth, asked: worth + missing, about: isNamed ? title : null };
}

/** What a question names, each thing by itself: a text may be about it, or mention it. */
const conceptSlots = (query: string, locale: string, vocabulary: Vocabulary): Slot[] =>
  [...conceptsOf(query, locale, correct)]
    .map(([concept, part]) => conceptSlot(concept, part, vocabulary))
    .filter(({ asked }) => asked > 0);

const isTelling = ({ surface, kind }: Term, locale: string): boolean =>
  kind === "pair" ? !PARTICLE.test(surface) : !isStopWord(surface, locale);

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
    ...conceptSlots(query, locale, vocabulary),
  ];
}
