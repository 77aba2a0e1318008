import { foldLetters, stripAccents } from "./fold-letters";
import { HAN_RUN, isUnspaced, KATAKANA_RUN, ONLY_HIRAGANA, RUN } from "./runs";
import { languageOf, stemWord } from "./stem-word";

/**
 * - word: a word without its endings; languages with spaces have only these;
 * - pair: two neighbouring characters of a script without spaces, which find words that were cut differently;
 * - character: one Han character, the common part of a Japanese verb's forms.
 */
export type TermKind = "word" | "pair" | "character";

export interface Term {
  text: string;
  kind: TermKind;
  /** The folded word it was made of. */
  surface: string;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, made);
  return made;
}

// French and Italian write articles onto the word ("l'article", "qu'il"); English puts 's after it.
const stripElision = (word: string): string =>
  word
    .replace(/^(?:[ldnmtscj]|qu|jusqu|lorsqu|un|all|dell|nell|sull)'(?=.)/u, "")
    .replace(/'s?$/u, "");

function makeSpacedTerm(run: string, language: string): Term {
  const surface = stripElision(run).replaceAll("'", "");
  return { text: stemWord(surface, language), kind: "word", surface };
}

// Texts repeat their words, and finding a stem takes longer than all the rest.
const termMaker = (language: string) => {
  const known = new Map<string, Term>();
  return (run: string): Term => {
    const term = known.get(run) ?? makeSpacedTerm(run, language);
    known.set(run, term);
    return term;
  };
};

const pairsOf = (run: string): string[] => {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`);
};

const term = (kind: TermKind) => (text: string) => ({ text, kind, surface: text });

// Long vowels are written or left out as one likes: サーバー, サーバ.
const foldKatakana = (word: string): string => word.replace(/(?<=.{2})ー$/u, "");

function unspacedTerms(run: string, language: string): Term[] {
  const words = [...segmenterOf(language).segment(run)]
    .map(({ segment }) => segment)
    .filter((word) => word.length > 1 && !(ONLY_HIRAGANA.test(word) && word.length < 3))
    .map(foldKatakana);
  const han = run.match(HAN_RUN) ?? [];
  const katakana = run.match(KATAKANA_RUN) ?? [];
  const hasBoth = new Set(words);
  return [
    ...words.map(term("word")),
    ...han
      .flatMap(pairsOf)
      .filter((pair) => !hasBoth.has(pair))
      .map(term("pair")),
    ...katakana
      .map(foldKatakana)
      .filter((word) => !hasBoth.has(word))
      .map(term("word")),
    ...han.flatMap((text) => [...text]).map(term("character")),
  ];
}

// Words written together by a hyphen ("pre-order") are also one; by a joiner that does not show (Persian), also several.
const HYPHENATED = /(?=\p{L})[\p{L}\p{N}]{1,15}(?:[-\u2010\u2011][\p{L}\p{N}]{2,20})+/gu;
const JOINED = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?:\u200c[\p{L}\p{M}]+)+/gu;
const MIN_PART = 3;

function otherSpellings(text: string, spacedTerm: (run: string) => Term): Term[] {
  const hyphenated = (text.match(HYPHENATED) ?? []).map((word) =>
    word.replace(/[-\u2010\u2011]/gu, ""),
  );
  const parts = (text.match(JOINED) ?? []).flatMap((word) => word.split("\u200c"));
  return [...hyphenated, ...parts.filter((part) => part.length >= MIN_PART)].map((word) =>
    spacedTerm(foldLetters(word)),
  );
}

/** The terms that a text is found by, with repetitions; words first, in the order of the text. */
export function analyseText(text: string, locale: string): Term[] {
  const language = languageOf(locale);
  const spacedTerm = termMaker(language);
  const runs = foldLetters(text, language).match(RUN) ?? [];
  const terms = runs.flatMap((run) =>
    isUnspaced(run) ? unspacedTerms(run, language) : [spacedTerm(run)],
  );
  return [...terms, ...otherSpellings(text, spacedTerm)].filter(
    ({ text }) => text !== "" && text.length <= 60,
  );
}

/** A query as searches are counted by: however it was typed, without accents, signs and needless spaces. */
export const foldQuery = (query: string): string =>
  stripAccents((foldLetters(query).match(RUN) ?? []).join(" ")).slice(0, 200);
