import { decodeBytes } from "./bytes/decode-bytes";
import { cleanText } from "./clean-text";
import type { MailHeaders } from "./read-header";

const SCANNED_BYTES = 64 * 1024;
const MAX_LINES = 500;
const VALUE_LENGTH = 1_000;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

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
    const line = decodeBytes(head.subarray(start, Math.min(end, start + 2 * VALUE_LENGTH)), {});
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
