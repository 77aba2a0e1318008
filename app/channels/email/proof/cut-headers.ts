import { MAIL_LIMITS } from "~/channels/email/door/mail-limits";

/** A header field as it came, folded lines included, without its line end. */
export interface HeaderField {
  /** Lower-cased. */
  name: string;
  /** The whole field, one character for each byte (latin1). */
  line: string;
}

export interface MailHeaders {
  fields: HeaderField[];
  /** Where the body begins in the raw mail. */
  bodyStart: number;
}

const MAX_FIELDS = 1_000;
const MAX_LINES = 5_000;
const MAX_VALUE = 16_384;
const FIELD_NAME = /^([!-9;-~]{1,200})[ \t]*:/;

/** End of the header and start of the body: the first empty line. A header that ends with the mail has no body. */
function findEnd(raw: Buffer): { headerEnd: number; bodyStart: number } | null {
  const head = raw.subarray(0, MAIL_LIMITS.headerBytes);
  let lineStart = 0;
  for (let lines = 0; lines < MAX_LINES; lines += 1) {
    const lineEnd = head.indexOf(10, lineStart);
    if (lineEnd < 0)
      return head.length < raw.length ? null : { headerEnd: raw.length, bodyStart: raw.length };
    const isEmpty = lineEnd === lineStart || (lineEnd === lineStart + 1 && head[lineStart] === 13);
    if (isEmpty) return { headerEnd: lineStart, bodyStart: lineEnd + 1 };
    lineStart = lineEnd + 1;
  }
  return null;
}

function toField(line: string): HeaderField | null {
  const name = FIELD_NAME.exec(line)?.[1]?.toLowerCase();
  return name === undefined ? null : { name, line };
}

/** What stands behind a field's colon, unfolded; at most 16 kB of it. */
export function valueOf({ line }: HeaderField): string {
  const colon = line.indexOf(":");
  return line
    .slice(colon + 1, colon + 1 + MAX_VALUE)
    .replace(/\r\n[ \t]/g, " ")
    .trim();
}

/**
 * Takes the header of a raw mail apart, in one walk over at most 256 kB of it. Null when it is longer, has more than
 * 1,000 fields or 5,000 lines, or has a line that is no field: readers differ in what they make of such a header, so nothing that it
 * says is proven by any.
 */
export function cutHeaders(raw: Buffer): MailHeaders | null {
  const end = findEnd(raw);
  if (!end) return null;
  const lines = raw.toString("latin1", 0, end.headerEnd).split(/\r?\n/);
  const folded: string[][] = [];
  for (const line of lines) {
    const last = folded.at(-1);
    if (line === "" && line === lines.at(-1)) continue;
    if (/^[ \t]/.test(line) && last) last.push(line);
    else folded.push([line]);
    if (folded.length > MAX_FIELDS) return null;
  }
  const fields: HeaderField[] = [];
  for (const parts of folded) {
    const field = toField(parts.join("\r\n"));
    if (!field) return null;
    fields.push(field);
  }
  return { fields, bodyStart: end.bodyStart };
}
