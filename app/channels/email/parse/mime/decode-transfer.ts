import { trimEndOf } from "~/lib/trim-end-of";

const LINE_FEED = 10;

const decodeQuotedPrintable = (content: Buffer): Buffer => {
  const text = content
    .toString("latin1")
    .split("\n")
    .map((line) => trimEndOf(line, " \t\r"))
    .join("\n")
    .replaceAll("=\n", "")
    .replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(text, "latin1");
};

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
  // Called base64 and none from its first line on.
  if (end === 0) return content;
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
