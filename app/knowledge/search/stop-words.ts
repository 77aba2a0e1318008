import { foldLetters, stripAccents } from "./fold-letters";
import { LANGUAGES } from "./languages";
import { languageOf } from "./stem-word";

const sets = new Map<string, ReadonlySet<string>>();

const fold = (word: string): string => stripAccents(foldLetters(word));

function stopWordsOf(language: string): ReadonlySet<string> {
  const known = sets.get(language);
  if (known) return known;
  const words = (LANGUAGES[language]?.stopWords ?? "").split(/\s+/).filter(Boolean).map(fold);
  const made = new Set(words);
  sets.set(language, made);
  return made;
}

/** Whether a folded word of a question says nothing about what is asked: "how", "can", "please". */
export const isStopWord = (surface: string, locale: string): boolean =>
  stopWordsOf(languageOf(locale)).has(stripAccents(surface));
