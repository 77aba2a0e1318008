import { Parser } from "htmlparser2";

const SOURCE = /^\/app\/attachments\/([\w-]{1,64})$/;

// Nobody sees what is a few pixels large. Styles that hide an element are not among those that cleaning leaves.
const SMALLEST = 8;
const TINY_STYLE =
  /(?:^|;)\s{0,9}(?:max-)?(?:width|height)\s{0,9}:\s{0,9}(?:0[^.\d]|0$|[0-7](?:\.\d{1,9})?(?:px|pt|;|$))/i;

const isTinySize = (size: string | undefined): boolean =>
  size !== undefined &&
  /^\s{0,9}\d+(?:\.\d+)?(?:px)?\s{0,9}$/.test(size) &&
  Number.parseFloat(size) < SMALLEST;

const isTiny = ({ width, height, style = "" }: Readonly<Record<string, string>>): boolean =>
  isTinySize(width) || isTinySize(height) || TINY_STYLE.test(style.slice(0, 2_000));

/**
 * Ids of the attachments that clean HTML really shows as pictures: large enough to be seen, and outside of the history in it, which
 * is folded away.
 */
export function findShownPictures(html: string): Set<string> {
  const found = new Set<string>();
  let depth = 0;
  let quotedDepth: number | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if ("data-quoted" in attributes) quotedDepth ??= depth;
      const id = SOURCE.exec(attributes["src"] ?? "")?.[1];
      if (name === "img" && id && quotedDepth === null && !isTiny(attributes)) found.add(id);
    },
    onclosetag() {
      if (quotedDepth === depth) quotedDepth = null;
      depth -= 1;
    },
  });
  parser.end(html);
  return found;
}
