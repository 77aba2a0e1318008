import type { Term } from "./analyse-text";
import { languageOf, stemWord } from "./stem-word";
import type { Vocabulary } from "./vocabulary";

const MIN_PART = 4;

/**
 * The two words of this shop's vocabulary that somebody wrote together ("giftcard", "postimaksu"); none when it cannot
 * be cut so.
 */
export function splitCompound(surface: string, locale: string, vocabulary: Vocabulary): string[] {
  const language = languageOf(locale);
  for (let cut = surface.length - MIN_PART; cut >= MIN_PART; cut -= 1) {
    const parts = [surface.slice(0, cut), surface.slice(cut)].map((part) =>
      stemWord(part, language),
    );
    if (parts.every((part) => vocabulary.frequency.has(part))) return parts;
  }
  return [];
}

/** Neighbours in a question that this shop writes together ("lahja kortti", "پیش خرید"), as one term each. */
export function joinNeighbours(
  terms: readonly Term[],
  locale: string,
  vocabulary: Vocabulary,
): Term[] {
  const language = languageOf(locale);
  return terms.slice(1).flatMap((second, index) => {
    const first = terms[index];
    if (first?.kind !== "word" || second.kind !== "word") return [];
    const surface = first.surface + second.surface;
    const text = stemWord(surface, language);
    return vocabulary.frequency.has(text) ? [{ text, kind: "word" as const, surface }] : [];
  });
}
