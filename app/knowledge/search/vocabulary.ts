/** All terms of one shop in one language, made to be looked through for words that are written differently. */
export interface Vocabulary {
  /** How many texts are indexed. */
  readonly documents: number;
  /** Term → how many texts have it. */
  readonly frequency: ReadonlyMap<string, number>;
  /** Three neighbouring letters → the terms that have them, as places in `terms`. */
  readonly byGram: ReadonlyMap<string, readonly number[]>;
  readonly terms: readonly string[];
}

/** Concepts are terms of the index that begin so; no word of a text does. */
export const CONCEPT_MARK = "#";

/** What a concept is called among the terms: a text about it (its title names it) and one that mentions it differ. */
export const conceptTerm = (concept: string, place: "title" | "body"): string =>
  `${CONCEPT_MARK}${place}:${concept}`;

/** Shorter terms have too little in common with a misspelling of themselves. */
const MIN_LENGTH = 3;

/** The threes of neighbouring letters of a word; its beginning counts as a neighbour. */
export function gramsOf(word: string): string[] {
  const padded = ` ${word}`;
  const grams = new Set<string>();
  for (let start = 0; start + 3 <= padded.length; start += 1)
    grams.add(padded.slice(start, start + 3));
  return [...grams];
}

/** Makes a vocabulary of terms and the number of texts that have each. */
export function makeVocabulary(
  rows: readonly { term: string; documents: number }[],
  documents: number,
): Vocabulary {
  const byGram = new Map<string, number[]>();
  const terms = rows.map(({ term }) => term);
  for (const [place, term] of terms.entries()) {
    if (term.length < MIN_LENGTH || term.startsWith(CONCEPT_MARK)) continue;
    for (const gram of gramsOf(term)) {
      const places = byGram.get(gram);
      if (places) places.push(place);
      else byGram.set(gram, [place]);
    }
  }
  const frequency = new Map(rows.map((row) => [row.term, row.documents]));
  return { documents, frequency, byGram, terms };
}

/** How much it says that a text has a term which `documents` of all texts have: BM25's inverse document frequency. */
export const rarity = (documents: number, all: number): number =>
  Math.log(1 + (Math.max(all, documents) - documents + 0.5) / (documents + 0.5));
