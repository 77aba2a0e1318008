/** A word of a vocabulary found in a text. */
export interface FoundWord {
  start: number;
  end: number;
}

// Scripts that write words apart. In the others (Chinese, Japanese, Thai …) a word may stand anywhere.
const SPACED_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}'&.°º#\s-]+$/u;
const LONGEST_EXACT = 4;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function toPattern(word: string): string {
  if (!SPACED_WORD.test(word)) return escape(word);
  const before =
    /^[\p{L}\p{N}]/u.test(word) && !word.startsWith("n't") ? "(?<![\\p{L}\\p{N}])" : "";
  // Short words are taken as they are: "tel" is not the beginning of "tell me".
  const isExact = word.length <= LONGEST_EXACT && /[\p{L}]$/u.test(word);
  return `${before}${escape(word)}${isExact ? "(?!\\p{L})" : "\\p{L}*"}`;
}

/** One pattern that finds any of `words` in folded text; a word is found by its beginning, unless it is very short. */
export function wordsPattern(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(toPattern).join("|"), "gu");
}

/** All places where `pattern` (global) is found in `text`. */
export function findAll(pattern: RegExp, text: string): FoundWord[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
