import { splitAtUrls } from "~/lib/split-at-urls";

export type TextPart =
  { kind: "text"; text: string } | { kind: "link"; text: string; href: string };

// Only from the first letter of a run on, and bounded: a run without an end is looked at once. Latin letters only, since
// other scripts write the next word right behind an address.
const MAIL_ADDRESS =
  /(?<![\p{Script=Latin}\d._+-])([\p{Script=Latin}\d._+-]{1,64}@[\p{Script=Latin}\d-]{1,63}(?:\.[\p{Script=Latin}\d-]{1,63}){1,8})/gu;
/** More help nobody to read, and each link costs the page an element. */
const MAX_PARTS = 600;

function toParts(text: string, href: string | null): TextPart[] {
  if (text === "") return [];
  return [href === null ? { kind: "text", text } : { kind: "link", text, href }];
}

// Splitting by a pattern with one group gives what lies between the matches and the matches by turns.
function splitAtMailAddresses(text: string): TextPart[] {
  return text
    .split(MAIL_ADDRESS)
    .flatMap((piece, index) => toParts(piece, index % 2 === 1 ? `mailto:${piece}` : null));
}

/**
 * Splits text into plain parts and links (http, https and mail addresses only); what comes after 600 of them is one plain
 * part. Joined, the parts give `text`.
 */
export function linkify(text: string): TextPart[] {
  const parts = splitAtUrls(text).flatMap((piece, index) =>
    index % 2 === 1 ? toParts(piece, piece) : splitAtMailAddresses(piece),
  );
  if (parts.length <= MAX_PARTS) return parts;
  const rest = parts.slice(MAX_PARTS).map((part) => part.text);
  return [...parts.slice(0, MAX_PARTS), { kind: "text", text: rest.join("") }];
}
