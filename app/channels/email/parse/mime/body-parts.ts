import { Libmime } from "libmime";
import { decodeBytes } from "~/channels/email/parse/bytes/decode-bytes";
import { escapeHtml } from "~/lib/escape-html";
import { readMime, type MimePart } from "./read-mime";
import { unwrapSigned } from "./unwrap-signed";

/** A stretch of a mail's body: the same words as plain text, as HTML, or as both. */
export interface BodySection {
  plain: string | null;
  html: string | null;
}

/** What a mail is made of. */
export interface BodyParts {
  sections: BodySection[];
  /** Everything that is not body. Reports of mail servers are among them. */
  files: MimePart[];
}

interface Walk extends BodyParts {
  hints: readonly string[];
  depth: number;
}

/** Signed mails within signed mails that are opened. */
const MAX_DEPTH = 3;
/** Versions of a message that no reader of ours shows: pages that run, and what a watch would show. */
const OTHER_VERSIONS = new Set(["text/x-amp-html", "text/watch-html"]);
const SIGNED = /^application\/(?:x-)?pkcs7-mime$/;

const libmime = new Libmime();

/** Text of a part, as its charset says. */
export function partText(part: MimePart, hints: readonly string[]): string {
  const text = decodeBytes(part.content, {
    charset: part.params["charset"] ?? null,
    isHtml: part.type === "text/html",
    hints,
  }).replace(/^\ufeff/, "");
  const isFlowed = part.type === "text/plain" && /^flowed$/i.test(part.params["format"] ?? "");
  const lines = text.replace(/\r\n?/g, "\n");
  return isFlowed ? libmime.decodeFlowed(lines, /^yes$/i.test(part.params["delsp"] ?? "")) : lines;
}

const hasWords = ({ plain, html }: BodySection): boolean =>
  /\S/.test(plain ?? "") || /\S/.test(html ?? "");

// A text with a name is a file, unless there is nothing else to read.
function isBody({ type, disposition, fileName }: MimePart, { sections }: Walk): boolean {
  if (type !== "text/plain" && type !== "text/html") return false;
  if (disposition === "attachment") return false;
  return fileName === null || !sections.some(hasWords);
}

async function walkLeaf(part: MimePart, walk: Walk): Promise<void> {
  if (SIGNED.test(part.type) && walk.depth < MAX_DEPTH) {
    const inner = unwrapSigned(part.content);
    if (inner) return walkPart(await readMime(inner), { ...walk, depth: walk.depth + 1 });
  }
  if (!isBody(part, walk)) {
    walk.files.push(part);
    return;
  }
  const text = partText(part, walk.hints);
  const isHtml = part.type === "text/html";
  walk.sections.push({ plain: isHtml ? null : text, html: isHtml ? text : null });
}

/** Versions of the same: the plain text and the HTML of all of them are one section. */
async function walkAlternative(part: MimePart, walk: Walk): Promise<void> {
  const plain: string[] = [];
  const html: string[] = [];
  for (const version of part.parts) {
    if (OTHER_VERSIONS.has(version.type)) continue;
    const within: Walk = { ...walk, sections: [] };
    await walkPart(version, within);
    const isHtml = within.sections.some((section) => section.html !== null);
    for (const section of within.sections) {
      // A plain part inside of the version that is HTML belongs to it.
      if (section.html !== null) html.push(section.html);
      else if (section.plain !== null && isHtml) html.push(textAsHtml(section.plain));
      if (section.plain !== null && !isHtml) plain.push(section.plain);
    }
  }
  walk.sections.push({
    plain: plain.length > 0 ? plain.join("\n") : null,
    html: html.length > 0 ? html.join("\n") : null,
  });
}

async function walkPart(part: MimePart, walk: Walk): Promise<void> {
  if (part.type === "multipart/alternative") return walkAlternative(part, walk);
  if (part.parts.length === 0 && !part.type.startsWith("multipart/")) return walkLeaf(part, walk);
  for (const inner of part.parts) await walkPart(inner, walk);
}

/** Plain text as HTML that shows the same. */
export const textAsHtml = (text: string): string =>
  `<div>${escapeHtml(text).replaceAll("\n", "<br>")}</div>`;

/** Text of kinds that nobody reads any more is still text. */
const isOtherText = ({ type, disposition, fileName }: MimePart): boolean =>
  type.startsWith("text/") &&
  !/^text\/(?:calendar|x?-?vcard|rfc822-headers|directory)$/.test(type) &&
  disposition !== "attachment" &&
  fileName === null;

/** Parts a mail into what is read and what is a file. `hints`: charsets that the mail names anywhere. */
export async function findBodyParts(root: MimePart, hints: readonly string[]): Promise<BodyParts> {
  const walk: Walk = { sections: [], files: [], hints, depth: 0 };
  await walkPart(root, walk);
  const { sections, files } = walk;
  if (sections.some(hasWords)) return { sections, files };
  const others = files.filter(isOtherText);
  return {
    sections: [
      ...sections,
      ...others.map((part) => ({ plain: partText(part, hints), html: null })),
    ],
    files: files.filter((part) => !others.includes(part)),
  };
}
