// Endings of Persian nouns and adjectives, longest first: plurals, possessives, comparatives, the indefinite -i.
const ENDINGS = [
  ..."هایمان هایتان هایشان هایی هایم هایت هایش های ها".split(" "),
  ..."ترین تری تر مان تان شان ات ان ام ای یم ید ند".split(" "),
  ..."م ت ش ی د".split(" "),
];
const PREFIXES = ["نمی", "می"];
const MIN_STEM = 3;

/**
 * The part of a Persian word that inflection leaves alone, roughly: prefixes of the present tense and at most two
 * endings are taken off while three letters remain. For search, where a word is only compared with others so cut.
 */
export function stemPersian(word: string): string {
  const prefix = PREFIXES.find(
    (candidate) => word.startsWith(candidate) && word.length >= candidate.length + MIN_STEM,
  );
  let stem = prefix ? word.slice(prefix.length) : word;
  for (let round = 0; round < 2; round += 1) {
    const ending = ENDINGS.find(
      (candidate) => stem.endsWith(candidate) && stem.length - candidate.length >= MIN_STEM,
    );
    if (!ending) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}
