import { withAsciiDigits } from "~/lib/normalize-text";
import { groupWords, readWords, type Word } from "./read-words";
import { gramsOf, pairsOf, plainForm, spacedNumbersOf, stemForms, wholeOf } from "./word-forms";

/** Raise it when terms come out differently: every shop's conversations are then indexed anew. */
export const INDEXER = 1;

/** Characters of one text that are read. Nobody writes more; a log file that was pasted is found by its beginning. */
export const MAX_TEXT = 20_000;

function addWord(terms: Set<string>, { text, isUnspaced }: Word, languages: readonly string[]) {
  if (isUnspaced) for (const gram of gramsOf(text)) terms.add(gram);
  else {
    terms.add(plainForm(text));
    for (const stem of stemForms(text, languages)) terms.add(stem);
  }
}

/**
 * Adds what a text is found by: its words as they stand and without their endings, neighbours that signs hold together as
 * one, and parts of what is written without spaces.
 */
export function addTerms(terms: Set<string>, text: string, languages: readonly string[]): void {
  const read = text.slice(0, MAX_TEXT);
  const known = new Set<string>();
  for (const group of groupWords(readWords(read))) {
    for (const word of group) {
      if (known.has(word.text)) continue;
      known.add(word.text);
      addWord(terms, word, languages);
    }
    if (group.length === 1) continue;
    for (const pair of pairsOf(group)) terms.add(pair);
    const whole = wholeOf(group);
    if (whole) terms.add(whole);
  }
  for (const digits of spacedNumbersOf(withAsciiDigits(read))) terms.add(digits);
  terms.delete("");
}
