/** Elements standing open in each other; the longest threads of replies have some two hundred. */
const MAX_DEPTH = 500;
const MAX_TAGS = 100_000;
const LONGEST_NAME = 20;

// Without an end tag: those that never have one, and those that the next of their kind ends.
const UNNESTED = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option".split(
    " ",
  ),
);

function readName(html: string, start: number): string {
  let end = start;
  while (end < start + LONGEST_NAME) {
    const letter = html.charCodeAt(end) | 32;
    if (!(letter >= 97 && letter <= 122)) break;
    end += 1;
  }
  return html.slice(start, end).toLowerCase();
}

/**
 * Says what makes HTML too costly to sanitise, before anything takes it apart; null when nothing does. Each element is
 * compared with those that it stands in, so depth is what a stranger makes us pay. One pass, no tree.
 */
export function inspectHtml(html: string): string | null {
  let depth = 0;
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    const isEnd = html.charCodeAt(at + 1) === 47;
    const name = readName(html, at + (isEnd ? 2 : 1));
    if (name === "") continue;
    tags += 1;
    if (tags > MAX_TAGS) return `its HTML has more than ${MAX_TAGS} tags`;
    if (UNNESTED.has(name)) continue;
    depth = isEnd ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) return `its HTML nests more than ${MAX_DEPTH} elements`;
  }
  return null;
}
