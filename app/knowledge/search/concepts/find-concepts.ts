import { foldLetters } from "~/knowledge/search/fold-letters";
import { dropContained, matchForms, type Keys } from "./form-trie";
import { lexiconOf, type Lexicon } from "./lexicon";
import { addCombined, HELPER_IDS, VAGUE, WIDER } from "./read-concepts";
import { makeWordReader, sentencesOf, wordsOf } from "./words-of";

/** What naming a kind of a thing says about the thing. */
const WIDER_PART = 0.5;
const VAGUE_PART = 0.4;
/** Words of a sentence that are read together; longer ones are read in pieces. */
const MAX_WORDS = 40;

/** Characters of a text that are read for what it is about; what comes after them is found by its words. */
const MAX_TEXT = 8_000;

/** Gives another way to look up a word of a question ("tomorow" → "tomorrow"). */
export type Corrector = (keys: Keys, lexicon: Lexicon) => Keys;

function conceptsOfWords(words: readonly Keys[], lexicon: Lexicon): ReadonlyMap<string, number> {
  const found = matchForms(lexicon.trie, words);
  if (found.length === 0) return NONE;
  const hits = dropContained(found, words.length);
  const kindOf = (concept: string) => concept.split("/")[0] ?? "";
  const named = new Set(hits.flatMap(({ concept }) => [concept, kindOf(concept)]));
  addCombined(named);
  const counts = new Map<string, number>();
  for (const concept of named) {
    if (HELPER_IDS.has(concept)) continue;
    counts.set(concept, VAGUE.has(concept) ? VAGUE_PART : 1);
    const wider = WIDER.get(kindOf(concept));
    if (wider && !named.has(wider)) counts.set(wider, WIDER_PART);
  }
  return counts;
}

const NONE: ReadonlyMap<string, number> = new Map();

function* piecesOf(words: readonly Keys[]): Generator<readonly Keys[]> {
  for (let start = 0; start < words.length; start += MAX_WORDS)
    yield words.slice(start, start + MAX_WORDS);
}

/** Concept → in how many sentences of a text it is named; half for what is only implied. */
export function countConcepts(text: string, locale: string): Map<string, number> {
  const lexicon = lexiconOf(locale);
  const { language } = lexicon;
  const total = new Map<string, number>();
  const readWords = makeWordReader(language);
  for (const sentence of sentencesOf(foldLetters(text.slice(0, MAX_TEXT), language)))
    for (const words of piecesOf(readWords(sentence)))
      for (const [concept, count] of conceptsOfWords(words, lexicon))
        total.set(concept, (total.get(concept) ?? 0) + count);
  return total;
}

/** The concepts of a title or a question, which is read as one sentence. */
export function conceptsOf(
  text: string,
  locale: string,
  correct: Corrector = (keys) => keys,
): ReadonlyMap<string, number> {
  const lexicon = lexiconOf(locale);
  const words = wordsOf(text, lexicon.language).map((keys) => correct(keys, lexicon));
  return conceptsOfWords(words, lexicon);
}
