import { Parser } from "htmlparser2";

const SOURCE = /^\/app\/attachments\/([\w-]{1,64})$/;

/** Ids of the attachments that clean HTML shows as pictures, outside of the history in it, which is folded away. */
export function findShownPictures(html: string): Set<string> {
  const found = new Set<string>();
  let depth = 0;
  let quotedDepth: number | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if ("data-quoted" in attributes) quotedDepth ??= depth;
      const id = SOURCE.exec(attributes["src"] ?? "")?.[1];
      if (name === "img" && id && quotedDepth === null) found.add(id);
    },
    onclosetag() {
      if (quotedDepth === depth) quotedDepth = null;
      depth -= 1;
    },
  });
  parser.end(html);
  return found;
}
