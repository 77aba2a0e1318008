/**
 * Tags as Shopify stores them: commas separate, blanks trimmed, one spelling of each (the first),
 * in alphabetical order.
 */
export function cleanTags(tags: readonly string[]): string[] {
  const bySpelling = new Map<string, string>();
  for (const tag of tags.flatMap((text) => text.split(","))) {
    const trimmed = tag.trim();
    const key = trimmed.toLowerCase();
    if (trimmed !== "" && !bySpelling.has(key)) bySpelling.set(key, trimmed);
  }
  return [...bySpelling.values()].toSorted((a, b) => compareText(a.toLowerCase(), b.toLowerCase()));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
