import { cleanText } from "./clean-text";
import type { MailHeaders } from "./read-header";

const SCANNED_BYTES = 64 * 1024;
const MAX_LINES = 500;
const VALUE_LENGTH = 1_000;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

// RFC 2047, section 2; a word has 75 characters at most, senders write somewhat longer ones.
const ENCODED_WORD = /=\?([\w-]{1,40})\?([bq])\?([^?\s]{0,300})\?=/gi;

function decodeBytes(kind: string, text: string): Buffer {
  if (kind.toLowerCase() === "b") return Buffer.from(text, "base64");
  const bytes = text
    .replaceAll("_", " ")
    .replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, "latin1");
}

/** Encoded words of a header as text; what cannot be decoded stays as it was written. */
export function decodeWords(value: string): string {
  return value
    .slice(0, VALUE_LENGTH)
    .replaceAll(/\?=\s{1,10}=\?/g, "?==?")
    .replaceAll(ENCODED_WORD, (word, charset: string, kind: string, text: string) => {
      try {
        return new TextDecoder(charset).decode(decodeBytes(kind, text));
      } catch {
        return word;
      }
    });
}

/**
 * The headers of a mail that nothing could take apart: at most 500 lines of its first 64 KiB, each value cut to 1,000
 * characters. One pass over the bytes, which need not be a mail.
 */
export function scanHeader(raw: Uint8Array): MailHeaders {
  const head = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, SCANNED_BYTES));
  const headers = new Map<string, string[]>();
  let values: string[] | undefined;
  let start = 0;
  for (let count = 0; count < MAX_LINES && start < head.length; count += 1) {
    const lineEnd = head.indexOf(LINE_FEED, start);
    const next = lineEnd < 0 ? head.length : lineEnd;
    const end = next > start && head[next - 1] === CARRIAGE_RETURN ? next - 1 : next;
    if (end === start) break;
    const line = head.toString("utf8", start, Math.min(end, start + 2 * VALUE_LENGTH));
    start = next + 1;
    const last = values?.at(-1);
    if (line.startsWith(" ") || line.startsWith("\t")) {
      if (values && last !== undefined && last.length < VALUE_LENGTH)
        values[values.length - 1] = `${last} ${cleanText(line).trim()}`.slice(0, VALUE_LENGTH);
      continue;
    }
    const colon = line.indexOf(":");
    values = undefined;
    if (colon <= 0 || colon > 100) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    values = headers.get(name) ?? [];
    if (values.length < 50)
      values.push(
        cleanText(line.slice(colon + 1))
          .trim()
          .slice(0, VALUE_LENGTH),
      );
    headers.set(name, values);
  }
  return headers;
}
