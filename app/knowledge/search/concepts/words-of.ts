import { foldLetters } from "~/knowledge/search/fold-letters";
import { isUnspaced, RUN } from "~/knowledge/search/runs";
import { plainWord, stemWord } from "~/knowledge/search/stem-word";
import type { Keys } from "./form-trie";

const SENTENCE_END = /[.!?。！？؟;；\n|•]+/u;

export const sentencesOf = (text: string): string[] =>
  text.split(SENTENCE_END).filter((sentence) => sentence.trim() !== "");

const KATAKANA_TO_HIRAGANA = 0x60;

/** One character of a script without spaces; katakana and hiragana are the same. */
const foldCharacter = (character: string): string =>
  /^[\u30a1-\u30f6]$/u.test(character)
    ? String.fromCodePoint((character.codePointAt(0) ?? 0) - KATAKANA_TO_HIRAGANA)
    : character;

/** A word as forms have it (its stem), and as beginnings of words are compared (as it stands). */
function keysOfWord(run: string, language: string): Keys {
  const surface = run.replaceAll("'", "");
  return [...new Set([stemWord(surface, language), plainWord(surface, language)])];
}

/** Reads a folded text as forms are matched with it, and remembers its words: finding a stem takes longest. */
export function makeWordReader(language: string): (folded: string) => Keys[] {
  const known = new Map<string, Keys>();
  return (folded) =>
    (folded.match(RUN) ?? []).flatMap((run) => {
      if (isUnspaced(run)) return [...run].map((character) => [foldCharacter(character)]);
      const keys = known.get(run) ?? keysOfWord(run, language);
      known.set(run, keys);
      return [keys];
    });
}

/**
 * A text as forms are matched with it: words by their stems, and each character of a script without spaces by itself.
 */
export const wordsOf = (text: string, language: string): Keys[] =>
  makeWordReader(language)(foldLetters(text, language));
