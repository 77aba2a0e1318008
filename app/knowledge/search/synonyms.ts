import type { Term } from "./analyse-text";
import type { Slot } from "./plan-search";
import type { Vocabulary } from "./vocabulary";

export function findSynonyms(
  _query: string,
  _terms: readonly Term[],
  _context: { locale: string; vocabulary: Vocabulary },
): Slot[] {
  return [];
}
