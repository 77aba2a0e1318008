import { gramsOf, type Vocabulary } from "./vocabulary";

export interface SimilarTerm {
  term: string;
  /** Below 1: how sure it is that the same is meant. */
  similarity: number;
}

const MIN_LENGTH = 4;
const MAX_SIMILAR = 8;
const MAX_CANDIDATES = 60;

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** Slips of the hand between two words (optimal string alignment), or `limit` + 1 when there are more. */
export function countSlips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      current.push(slips);
      least = Math.min(least, slips);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? limit + 1;
}

const allowedSlips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

function similarityOf(word: string, term: string): number {
  const shorter = Math.min(word.length, term.length);
  const longer = Math.max(word.length, term.length);
  const limit = allowedSlips(shorter);
  const slips = countSlips(word, term, limit);
  if (slips <= limit) return 0.9 - (0.25 * slips * 4) / longer;
  // Endings that the stemmer left on, and compounds: palautus, palautuksen, palautusoikeus.
  const beginning = sharedBeginning(word, term);
  if (beginning >= 5 && beginning >= shorter - 3) return 0.35 + (0.4 * beginning) / longer;
  if (shorter >= 5 && (word.endsWith(term) || term.endsWith(word)))
    return 0.3 + (0.3 * shorter) / longer;
  return 0;
}

function candidatesOf(word: string, vocabulary: Vocabulary): string[] {
  const shared = new Map<number, number>();
  for (const gram of gramsOf(word))
    for (const place of vocabulary.byGram.get(gram) ?? [])
      shared.set(place, (shared.get(place) ?? 0) + 1);
  const relative = ([place, count]: [number, number]) =>
    count / Math.sqrt(vocabulary.terms[place]?.length ?? 1);
  return [...shared]
    .filter(([, count]) => count >= 2)
    .sort((a, b) => relative(b) - relative(a))
    .slice(0, MAX_CANDIDATES)
    .map(([place]) => vocabulary.terms[place] ?? "");
}

/**
 * Terms of the vocabulary that may be the same word: misspelt, otherwise inflected, or part of a compound. The word
 * itself is not among them.
 */
export function findSimilarTerms(word: string, vocabulary: Vocabulary): SimilarTerm[] {
  if (word.length < MIN_LENGTH || /\d/.test(word)) return [];
  return candidatesOf(word, vocabulary)
    .filter((term) => term !== word)
    .map((term) => ({ term, similarity: similarityOf(word, term) }))
    .filter(({ similarity }) => similarity > 0)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, MAX_SIMILAR);
}
