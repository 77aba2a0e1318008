import { withAsciiDigits } from "~/lib/normalize-text";
import { groupWords, readWords, type Word } from "./read-words";
import { gramsOf, pairsOf, plainForm, spacedNumbersOf, stemForms, wholeOf } from "./word-forms";

export interface SearchTerm {
  text: string;
  /** What begins with it is meant too: it may be unfinished. */
  isPrefix: boolean;
}

/** One thing that was searched for, in the ways it may be written: any of these sets of terms, each as a whole. */
export interface SearchUnit {
  ways: SearchTerm[][];
}

const MAX_UNITS = 20;
const MAX_GRAMS = 24;
const HAS_DIGIT = /\d/u;

const exact = (text: string): SearchTerm => ({ text, isPrefix: false });

function gramWay(run: string, isLast: boolean): SearchTerm[] {
  const grams = gramsOf(run).filter((gram, _, all) => all.length === 1 || [...gram].length > 1);
  return grams
    .slice(0, MAX_GRAMS)
    .map((text) => ({ text, isPrefix: isLast && grams.length === 1 }));
}

function waysOfWord(word: Word, isLast: boolean, languages: readonly string[]): SearchTerm[][] {
  if (word.isUnspaced) return [gramWay(word.text, isLast)];
  const stems = stemForms(word.text, languages).map((stem) => [exact(stem)]);
  return [[{ text: plainForm(word.text), isPrefix: isLast }], ...stems];
}

// Parts of a word ("pre-order", "l'article", a Persian word with a joiner) may also stand apart; a code or an address
// means itself alone.
const mayStandApart = (group: readonly Word[]): boolean =>
  group.length <= 3 &&
  group.every(({ text, joint }, at) => !HAS_DIGIT.test(text) && (at === 0 || joint === "-"));

function waysOfGroup(group: readonly Word[], isLast: boolean): SearchTerm[][] {
  const pairs = pairsOf(group);
  const together = pairs.map((text, at) => ({ text, isPrefix: isLast && at === pairs.length - 1 }));
  const whole = wholeOf(group);
  const apart = group.flatMap((word, at) =>
    word.isUnspaced
      ? gramWay(word.text, false)
      : [{ text: plainForm(word.text), isPrefix: isLast && at === group.length - 1 }],
  );
  const hasUnspaced = group.some(({ isUnspaced }) => isUnspaced);
  return [
    ...(hasUnspaced ? [] : [together]),
    ...(whole && !hasUnspaced ? [[{ text: whole, isPrefix: isLast }]] : []),
    ...(hasUnspaced || mayStandApart(group) ? [apart] : []),
  ];
}

/**
 * What somebody searches for, all of which must stand in a conversation: words, codes, addresses. Each has the ways in
 * which it may be written there. `languages` are those whose endings make no difference. Empty when nothing but signs
 * was typed.
 */
export function planSearch(search: string, languages: readonly string[]): SearchUnit[] {
  const groups = groupWords(readWords(search)).slice(0, MAX_UNITS);
  const units = groups.map((group, at) => {
    const isLast = at === groups.length - 1;
    const [word] = group;
    const ways =
      word && group.length === 1 ? waysOfWord(word, isLast, languages) : waysOfGroup(group, isLast);
    const filled = ways.map((way) => way.filter(({ text }) => text !== ""));
    return { ways: filled.filter((way) => way.length > 0) };
  });
  const found = units.filter(({ ways }) => ways.length > 0);
  const [number, ...others] = spacedNumbersOf(withAsciiDigits(search));
  // A phone number and nothing else.
  if (
    !number ||
    others.length > 0 ||
    search.replace(/\D/gu, "").length !== number.length ||
    /\p{L}/u.test(search)
  )
    return found;
  return [
    { ways: [[{ text: number, isPrefix: true }], found.flatMap(({ ways }) => ways[0] ?? [])] },
  ];
}

const quote = (lexeme: string): string => `'${lexeme.replace(/['\\]/gu, (sign) => sign + sign)}'`;

/** Marks a term as the shop's, so that one index keeps the shops apart. */
export const shopTerm = (shopId: number, term: string): string => `${shopId.toString(36)}:${term}`;

/** The search as PostgreSQL's tsquery over terms of the shop. */
export function toTsquery(shopId: number, units: readonly SearchUnit[]): string {
  const termOf = ({ text, isPrefix }: SearchTerm) =>
    `${quote(shopTerm(shopId, text))}${isPrefix ? ":*" : ""}`;
  const wayOf = (way: readonly SearchTerm[]) => `(${way.map(termOf).join(" & ")})`;
  return units.map(({ ways }) => `(${ways.map(wayOf).join(" | ")})`).join(" & ");
}
