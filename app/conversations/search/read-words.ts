import { foldLetters } from "~/knowledge/search/fold-letters";
import { isUnspaced, RUN } from "~/knowledge/search/runs";
import { simplifyChinese } from "~/knowledge/search/simplify-chinese";

/** A word of a text, or what stands together in a script without spaces; in one way of writing, accents kept. */
export interface Word {
  text: string;
  isUnspaced: boolean;
  /** The one sign between it and the word before, as in "jane.doe@example.com"; null when they stand apart. */
  joint: string | null;
}

const WORD = new RegExp(`${RUN.source}|\\p{Extended_Pictographic}`, "gu");
/** Signs that hold codes, addresses and words together; "-" stands for the apostrophe and the non-joiner as well. */
const JOINING = new Set("-._@/+:#&~=\\\u2010\u2011\u2012\u2013");
const APOSTROPHES = /['’ʼ`´‘\u200c]/gu;
const HAN = /\p{Script=Han}/gu;
// Long vowels at a word's end are written or left out as one likes: サーバー, サーバ.
const FINAL_LONG_VOWEL = /ー(?![\p{Script=Katakana}ー])/gu;

// One by one: a text and a part of it are then written alike, whatever stands around.
const simplified = new Map<string, string>();
function simplify(character: string): string {
  const known = simplified.get(character);
  if (known !== undefined) return known;
  const simple = simplifyChinese(character);
  simplified.set(character, simple);
  return simple;
}

const fold = (text: string): string =>
  foldLetters(text.replace(APOSTROPHES, "-"))
    .replace(HAN, simplify)
    .replace(FINAL_LONG_VOWEL, "")
    .replaceAll("ς", "σ");

/** The words of a text, in their order. A text and any whole words out of it are read alike. */
export function readWords(text: string): Word[] {
  const folded = fold(text);
  const words: Word[] = [];
  let end = -1;
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    const between = index === end + 1 ? folded.charAt(end) : "";
    const joint = JOINING.has(between) ? between : null;
    words.push({ text: word, isUnspaced: isUnspaced(word), joint });
    end = index + word.length;
  }
  return words;
}

/** Words in groups that signs hold together; most groups are of one. */
export function groupWords(words: readonly Word[]): Word[][] {
  const groups: Word[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (word.joint !== null && last) last.push(word);
    else groups.push([word]);
  }
  return groups;
}
