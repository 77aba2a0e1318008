import { MAIL_LIMITS } from "~/channels/email/door/mail-limits";

// Looks only at the beginnings of lines, so one pass over the bytes is enough.
const CONTAINER = /^content-type:\s*(?:multipart|message)\//i;

/**
 * Says what makes a raw mail too costly to unpack, before anything unpacks it; null when nothing does. Every line
 * inside a nest of parts is compared with the boundaries of all parts around it, so depth times size is what a mail
 * bomb makes us pay; and the parser keeps an object for each line. One pass, no allocation for the lines that do not matter.
 */
export function inspectMime(raw: Buffer): string | null {
  let containers = 0;
  let lines = 0;
  let lineStart = 0;
  while (lineStart < raw.length) {
    const lineEnd = raw.indexOf(10, lineStart);
    const end = lineEnd < 0 ? raw.length : lineEnd;
    const first = raw[lineStart];
    if (
      (first === 67 || first === 99) &&
      CONTAINER.test(raw.toString("latin1", lineStart, Math.min(end, lineStart + 60)))
    ) {
      containers += 1;
      if (containers > MAIL_LIMITS.containers)
        return `it nests more than ${MAIL_LIMITS.containers} parts in parts`;
    }
    lines += 1;
    if (lines > MAIL_LIMITS.lines) return `it has more than ${MAIL_LIMITS.lines} lines`;
    lineStart = end + 1;
  }
  return null;
}

/** The header block of a raw mail and nothing else, cut to the limit: what remains when a mail cannot be unpacked. */
export function cutHeader(raw: Buffer): Buffer {
  const head = raw.subarray(0, MAIL_LIMITS.headerBytes / 2);
  const ends = [head.indexOf("\r\n\r\n"), head.indexOf("\n\n")].filter((index) => index >= 0);
  const end = ends.length > 0 ? Math.min(...ends) : head.length;
  // The body's type would make the parser look for parts that are no longer there.
  const lines = head.toString("latin1", 0, end).split(/\r?\n(?![ \t])/);
  const kept = lines.filter((line) => !/^(content-|mime-version)/i.test(line)).slice(0, 500);
  return Buffer.from(`${kept.join("\r\n")}\r\n\r\n`, "latin1");
}
