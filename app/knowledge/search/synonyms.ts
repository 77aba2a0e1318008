import { analyseText } from "./analyse-text";
import { findSimilarTerms } from "./find-similar-terms";
import { foldLetters } from "./fold-letters";
import { LANGUAGES } from "./languages";
import { languageOf } from "./stem-word";
import { makeVocabulary, type Vocabulary } from "./vocabulary";

/** Something that people call by several names. */
export interface Meaning {
  /** Terms of its names of one word, which texts are searched for. */
  terms: readonly string[];
  /** How much another name for it counts, from 0 to 1. */
  certainty: number;
}

interface Phrase {
  /** Terms in their order; for scripts without spaces, the folded text itself. */
  terms: readonly string[];
  text: string;
  meaning: Meaning;
}

interface Thesaurus {
  byTerm: ReadonlyMap<string, readonly Meaning[]>;
  phrases: readonly Phrase[];
  /** The terms of `byTerm`, to find misspelt and inflected ones. */
  vocabulary: Vocabulary;
}

const EMPTY: Thesaurus = { byTerm: new Map(), phrases: [], vocabulary: makeVocabulary([], 0) };
/** What nearly everything is about tells little. */
const VAGUE = 0.4;
/** A word of a question is taken for one of the list when it is this similar to it. */
const MIN_SIMILARITY = 0.62;
const UNSPACED_LANGUAGES = new Set(["zh", "ja"]);

const thesauri = new Map<string, Thesaurus>();

const wordsOf = (name: string, language: string): string[] =>
  analyseText(name, language)
    .filter(({ kind }) => kind !== "character")
    .map(({ text }) => text);

function readMeaning(line: string, language: string): { meaning: Meaning; names: string[] } {
  const certainty = /^\s*\?/.test(line) ? VAGUE : 1;
  const names = line
    .replace(/^\s*\?/, "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const terms = names.map((name) => wordsOf(name, language)).filter((words) => words.length === 1);
  return { meaning: { terms: [...new Set(terms.flat())], certainty }, names };
}

function makeThesaurus(language: string, lines: readonly string[]): Thesaurus {
  const byTerm = new Map<string, Meaning[]>();
  const phrases: Phrase[] = [];
  for (const line of lines) {
    const { meaning, names } = readMeaning(line, language);
    for (const term of meaning.terms) byTerm.set(term, [...(byTerm.get(term) ?? []), meaning]);
    for (const name of names) {
      const terms = wordsOf(name, language);
      if (UNSPACED_LANGUAGES.has(language) || terms.length > 1)
        phrases.push({ terms, text: foldLetters(name), meaning });
    }
  }
  const rows = [...byTerm.keys()].map((term) => ({ term, documents: 1 }));
  return { byTerm, phrases, vocabulary: makeVocabulary(rows, rows.length) };
}

function thesaurusOf(language: string): Thesaurus {
  const known = thesauri.get(language);
  if (known) return known;
  const lines = LANGUAGES[language]?.synonyms.split("\n") ?? [];
  const made = lines.length > 0 ? makeThesaurus(language, lines) : EMPTY;
  thesauri.set(language, made);
  return made;
}

/** Whether a term is in the list as it stands. */
export const isName = (term: string, locale: string): boolean =>
  thesaurusOf(languageOf(locale)).byTerm.has(term);

/** What a term can mean, misspelt or inflected as it may be. */
export function meaningsOf(term: string, locale: string): readonly Meaning[] {
  const { byTerm, vocabulary } = thesaurusOf(languageOf(locale));
  const exact = byTerm.get(term);
  if (exact) return exact;
  const [similar] = findSimilarTerms(term, vocabulary);
  return similar && similar.similarity >= MIN_SIMILARITY ? (byTerm.get(similar.term) ?? []) : [];
}

const isWithin = (terms: readonly string[], all: readonly string[]): boolean =>
  all.some((_, start) => terms.every((term, offset) => all[start + offset] === term));

/** The meanings that a question names by several words ("money back"), or in a script without spaces. */
export function meaningsOfPhrases(query: string, locale: string): Meaning[] {
  const language = languageOf(locale);
  const { phrases } = thesaurusOf(language);
  const text = foldLetters(query);
  const terms = wordsOf(query, language);
  const isNamed = (phrase: Phrase) =>
    UNSPACED_LANGUAGES.has(language) ? text.includes(phrase.text) : isWithin(phrase.terms, terms);
  return [...new Set(phrases.filter(isNamed).map(({ meaning }) => meaning))];
}
