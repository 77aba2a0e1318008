export type TextPart =
  { kind: "text"; text: string } | { kind: "link"; text: string; href: string };

const LINK = /\bhttps?:\/\/[^\s<>"']+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
// A full stop, bracket or quotation mark after an address belongs to the sentence around it.
const TRAILING = /[.,;:!?)\]}»”’。、]+$/u;

function toHref(text: string): string | null {
  const candidate = /^https?:/i.test(text) ? text : `mailto:${text}`;
  return URL.canParse(candidate) ? candidate : null;
}

/** Splits text into plain parts and links (http, https and mail addresses only). Joined, the parts give `text`. */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const found = match[0].replace(TRAILING, "");
    const href = toHref(found);
    if (!href) continue;
    if (match.index > end) parts.push({ kind: "text", text: text.slice(end, match.index) });
    parts.push({ kind: "link", text: found, href });
    end = match.index + found.length;
  }
  if (end < text.length) parts.push({ kind: "text", text: text.slice(end) });
  return parts;
}
