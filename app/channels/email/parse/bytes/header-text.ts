import { cleanText } from "~/channels/email/parse/clean-text";
import { decodeBytes } from "./decode-bytes";

const MAX_LENGTH = 16_384;

/**
 * A header's value as text: unfolded, without control characters. `line` is the whole field, one character for a byte.
 * Encoded words stay as they are. Bytes beyond ASCII, which nothing declares, are read as what they look like.
 */
export function headerText(line: string, hints: readonly string[] = []): string {
  const value = line.slice(line.indexOf(":") + 1, MAX_LENGTH).replace(/\r?\n[ \t]+/g, " ");
  // oxlint-disable-next-line no-control-regex -- all of ASCII
  const isPlain = !/[^\u0000-\u007f]/.test(value);
  const text = isPlain ? value : decodeBytes(Buffer.from(value, "latin1"), { hints });
  return cleanText(text).trim();
}
