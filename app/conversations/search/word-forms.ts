import { stripAccents } from "~/knowledge/search/fold-letters";
import { languageOf, stemWord } from "~/knowledge/search/stem-word";
import type { Word } from "./read-words";

/** Longer words are cut, in texts and in searches alike. */
const MAX_TERM = 60;
/** Characters of a word that are looked at: a letter can have several accents. */
const MAX_READ = 4 * MAX_TERM;
/** Words of an address or a code that also stand as one term. */
const MAX_WHOLE = 8;

const cut = (text: string): string => (text.length > MAX_TERM ? text.slice(0, MAX_TERM) : text);

/** A word as it stands, without accents. */
export const plainForm = (word: string): string => cut(stripAccents(word.slice(0, MAX_READ)));

// A script says which language's endings a word can have; without one it is the text's own.
const SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\p{Script=Latin}/u, "bg de da en es fi fr hu it nb nl no pt ro sv tr".split(" ")],
  [/^\p{Script=Arabic}/u, ["fa", "ar"]],
  [/^\p{Script=Cyrillic}/u, ["ru", "bg"]],
  [/^\p{Script=Hangul}/u, ["ko"]],
  [/^\p{Script=Hebrew}/u, ["he"]],
  [/^\p{Script=Greek}/u, ["el"]],
];

/** Those of `languages` that the word may be of, or the only one whose script it is in. */
function languagesOf(word: string, languages: readonly string[]): readonly string[] {
  const possible = SCRIPTS.find(([script]) => script.test(word))?.[1] ?? [];
  return possible.length === 1 ? possible : languages.filter((one) => possible.includes(one));
}

const MAX_LANGUAGES = 5;

/** Languages, as far as words are compared in them: of `locales`, each once. */
export const stemLanguages = (locales: readonly string[]): string[] =>
  [...new Set(locales.map(languageOf))].slice(0, MAX_LANGUAGES);

/** A word without its endings, as each of the languages would have it; forms that differ from `plainForm`. */
export function stemForms(word: string, languages: readonly string[]): string[] {
  const plain = plainForm(word);
  const read = word.slice(0, MAX_READ);
  const stems = languagesOf(read, languages).map((language) => cut(stemWord(read, language)));
  return [...new Set(stems)].filter((stem) => stem !== "" && stem !== plain);
}

const isHan = /\p{Script=Han}/u;

/**
 * Characters of a run without spaces, and what neighbours make: pairs, and three together where letters are few. Any part
 * of a run has its grams among the run's.
 */
export function gramsOf(run: string): string[] {
  const characters = [...stripAccents(run)];
  const pairs = characters.slice(1).map((character, at) => `${characters[at] ?? ""}${character}`);
  const triples = pairs.slice(1).map((pair, at) => `${characters[at] ?? ""}${pair}`);
  return [...characters, ...pairs, ...triples.filter((triple) => !isHan.test(triple))];
}

/** What a group of joined words is found by beside its words: each two neighbours written together. */
export function pairsOf(group: readonly Word[]): string[] {
  const forms = group.map(({ text }) => stripAccents(text));
  return forms.slice(1).map((form, at) => cut(`${forms[at] ?? ""}${form}`));
}

/** A whole group written together ("AB-12-3" → "ab123"); null when it is too long to be one thing. */
export function wholeOf(group: readonly Word[]): string | null {
  const whole = group.map(({ text }) => stripAccents(text)).join("");
  return group.length > 2 && group.length <= MAX_WHOLE && whole.length <= MAX_TERM ? whole : null;
}

const MIN_PHONE = 7;
const MAX_PHONE = 15;
const SPACED_DIGITS = /\+?\d[\d ()./-]{5,22}\d/gu;

/** Numbers whose digits are written in groups, as one: "+49 170 1234567" → "491701234567". */
export function spacedNumbersOf(text: string): string[] {
  return (text.match(SPACED_DIGITS) ?? [])
    .map((number) => number.replace(/\D/gu, ""))
    .filter((digits) => digits.length >= MIN_PHONE && digits.length <= MAX_PHONE);
}
