import { Parser } from "htmlparser2";

/** Signs that open a tag, closing tags and comments among them. Long newsletters have some thousands. */
const MAX_TAGS = 15_000;
/** Elements open at a time. Mail that was quoted back and forth for months reaches five hundred. */
const MAX_DEPTH = 1_000;

class TooDeep extends Error {}

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf("<"); at >= 0 && count <= MAX_TAGS; at = html.indexOf("<", at + 1))
    count += 1;
  return count;
}

/** Whether more elements are open at a time than allowed, as the parser that cleans HTML for us counts them. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  const parser = new Parser({
    onopentagname() {
      depth += 1;
      if (depth > MAX_DEPTH) throw new TooDeep();
    },
    onclosetag() {
      depth -= 1;
    },
  });
  try {
    parser.end(html);
  } catch (error) {
    if (error instanceof TooDeep) return true;
    throw error;
  }
  return false;
}

/**
 * Says what makes HTML too costly to clean or to turn into text, before anything does; null when nothing does. Cleaners
 * and converters look through all open elements at each tag, or call themselves for each: depth times tags is what an
 * HTML bomb makes us pay. One pass that stops at the limit. For texts of at most some hundred thousand characters.
 */
export function inspectHtml(html: string): string | null {
  if (countTags(html) > MAX_TAGS) return `it has more than ${MAX_TAGS.toLocaleString("en")} tags`;
  if (isTooDeep(html))
    return `it nests more than ${MAX_DEPTH.toLocaleString("en")} elements in one another`;
  return null;
}
