import { decodeBytes } from "./decode-bytes";

const VALUE_LENGTH = 20_000;
// RFC 2047, section 2; a word has 75 characters at most, senders write longer ones.
const WORD = /=\?([\w.:-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\r\n]{0,4000})\?=/gi;

/** Bytes of an encoded word's text. */
export function wordBytes(kind: string, text: string): Buffer {
  if (kind.toLowerCase() === "b") return Buffer.from(text, "base64");
  const bytes = text
    .replaceAll("_", " ")
    .replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, "latin1");
}

interface Word {
  charset: string;
  bytes: Buffer[];
}

/**
 * Encoded words of a header as text; what cannot be decoded stays as it was written. Neighbours of one charset are joined
 * before they are decoded, since a letter's bytes may be parted between them.
 */
export function decodeWords(value: string): string {
  const source = value.slice(0, VALUE_LENGTH);
  const out: string[] = [];
  let open: Word | null = null;
  let end = 0;
  const close = () => {
    if (open) out.push(decodeBytes(Buffer.concat(open.bytes), { charset: open.charset }));
    open = null;
  };
  for (const match of source.matchAll(WORD)) {
    const [whole, charset = "", kind = "", text = ""] = match;
    const between = source.slice(end, match.index);
    const bytes = wordBytes(kind, text);
    const isNext = open !== null && /^\s*$/.test(between);
    if (isNext && open && (open as Word).charset.toLowerCase() === charset.toLowerCase())
      (open as Word).bytes.push(bytes);
    else {
      close();
      if (!isNext) out.push(between);
      open = { charset, bytes: [bytes] };
    }
    end = match.index + whole.length;
  }
  close();
  return out.join("") + source.slice(end);
}
