const LINE_FEED = 10;

const EQUALS = 61;
const CARRIAGE_RETURN = 13;

const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 9;

/** A hex digit's value; NaN for any other byte. */
const hexValue = (byte: number | undefined): number =>
  byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16);

/** Byte by byte into one piece of memory: a mail of nothing but escapes must not make a text of each. */
function decodeQuotedPrintable(content: Buffer): Buffer {
  const out = Buffer.allocUnsafe(content.length);
  let length = 0;
  let lineStart = 0;
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at] ?? 0;
    if (byte === EQUALS) {
      const value = 16 * hexValue(content[at + 1]) + hexValue(content[at + 2]);
      let next = at + 1;
      while (isBlank(content[next]) || content[next] === CARRIAGE_RETURN) next += 1;
      const isSoft = content[next] === LINE_FEED || next >= content.length;
      if (isSoft) at = next;
      else {
        out[length] = Number.isNaN(value) ? EQUALS : value;
        length += 1;
        if (!Number.isNaN(value)) at += 2;
      }
      // What stands before is no line's end, whatever it is.
      lineStart = length;
      continue;
    }
    if (byte === LINE_FEED) {
      // Blanks before a line's end were added on the way.
      while (
        length > lineStart &&
        (isBlank(out[length - 1]) || out[length - 1] === CARRIAGE_RETURN)
      )
        length -= 1;
    }
    out[length] = byte;
    length += 1;
    if (byte === LINE_FEED) lineStart = length;
  }
  return out.subarray(0, length);
}

const BASE64_LINE = /^[a-z\d+/]{0,20000}={0,2}\s{0,9}$/i;

/** Where base64 ends and something else begins, as a list's footer that was added below; the end when nothing does. */
function endOfBase64(content: Buffer): number {
  let start = 0;
  while (start < content.length) {
    const lineEnd = content.indexOf(LINE_FEED, start);
    const end = lineEnd < 0 ? content.length : lineEnd;
    const line = content.toString("latin1", start, Math.min(end, start + 20_010)).trimEnd();
    const isLong = end - start > 20_000;
    if (!isLong && line !== "" && !BASE64_LINE.test(line)) return start;
    start = end + 1;
  }
  return content.length;
}

function decodeBase64(content: Buffer, isText: boolean): Buffer {
  const end = endOfBase64(content);
  // Called base64, and none from its first line on: text as it stands, or a file that is broken and still a file.
  if (end === 0) return isText ? content : Buffer.from(content.toString("latin1"), "base64");
  const decoded = Buffer.from(content.toString("latin1", 0, end), "base64");
  const rest = content.subarray(end);
  return rest.length === 0 || !isText ? decoded : Buffer.concat([decoded, Buffer.from("\n"), rest]);
}

/**
 * The bytes that were sent, of a body as it stands in the mail; `encoding` is its Content-Transfer-Encoding. What a list added
 * below a text is part of it; in a file it is not.
 */
export function decodeTransfer(content: Buffer, encoding: string, isText: boolean): Buffer {
  const name = encoding.toLowerCase();
  if (name.includes("base64")) return decodeBase64(content, isText);
  if (name.includes("quoted")) return decodeQuotedPrintable(content);
  return content;
}
