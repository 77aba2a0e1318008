/** A word of a vocabulary found in a text. */
export interface FoundWord {
  start: number;
  end: number;
}

// Scripts that write words apart. In the others (Chinese, Japanese, Thai …) a word may stand anywhere.
const SPACED_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}'&.°º#\s-]+$/u;
const LONGEST_EXACT = 4;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What may follow a word: nothing of a very short one ("tel" is not the beginning of "tell me"), any letters of others. */
function endOf(word: string): string {
  if (!SPACED_WORD.test(word)) return "";
  const isExact = word.length <= LONGEST_EXACT && /[\p{L}]$/u.test(word);
  return isExact ? "(?!\\p{L})" : "\\p{L}*";
}

interface Branch {
  next: Map<string, Branch>;
  end: string | null;
}

// Words share their beginnings, so that each place of a text is left at its first letter that begins none of them. As
// a plain list of several hundred words they would all be tried there.
function growTree(words: readonly string[]): Branch {
  const root: Branch = { next: new Map(), end: null };
  for (const word of words) {
    let branch = root;
    for (const character of word) {
      const known = branch.next.get(character) ?? { next: new Map(), end: null };
      branch.next.set(character, known);
      branch = known;
    }
    branch.end = endOf(word);
  }
  return root;
}

function toSource({ next, end }: Branch): string {
  const longer = [...next].map(([character, branch]) => `${escape(character)}${toSource(branch)}`);
  // The longest word that stands there is the one that is found.
  const all = end === null ? longer : [...longer, end];
  return all.length === 1 ? (all[0] ?? "") : `(?:${all.join("|")})`;
}

const firstLetters = (words: readonly string[]): string =>
  [...new Set(words.map((word) => [...word][0] ?? ""))].join("");

const beginsAfterNothing = (word: string): boolean =>
  SPACED_WORD.test(word) && /^[\p{L}\p{N}]/u.test(word) && !word.startsWith("n't");

/** One pattern that finds any of `words` in folded text; a word is found by its beginning, unless it is very short. */
export function wordsPattern(words: readonly string[]): RegExp {
  const apart = words.filter(beginsAfterNothing);
  const anywhere = words.filter((word) => !beginsAfterNothing(word));
  const sources = [
    ...(apart.length > 0
      ? [`(?=[${firstLetters(apart)}])(?<![\\p{L}\\p{N}])${toSource(growTree(apart))}`]
      : []),
    ...(anywhere.length > 0 ? [toSource(growTree(anywhere))] : []),
  ];
  return new RegExp(`(?:${sources.join("|")})`, "gu");
}

/** All places where `pattern` (global) is found in `text`. */
export function findAll(pattern: RegExp, text: string): FoundWord[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
