import { decodeWords } from "./bytes/decode-words";
import { headerText } from "./bytes/header-text";
import { namedCharsets } from "./bytes/named-charsets";

/** Headers of a mail by lower-case name, each with all its values, unfolded and without control characters. */
export type MailHeaders = ReadonlyMap<string, readonly string[]>;

/** A header field as it stands in a mail, one character for a byte, and its lower-case name. */
export interface HeaderLine {
  key: string;
  line: string;
}

/** Gathers raw header lines. At most 1,000 of them; the rest of a mail with more is of no interest. */
export function readHeaders(lines: readonly HeaderLine[]): MailHeaders {
  const headers = new Map<string, string[]>();
  const hints = namedCharsets(lines);
  for (const { key, line } of lines.slice(0, 1_000))
    headers.set(key, [...(headers.get(key)?.slice(0, 50) ?? []), headerText(line, hints)]);
  return headers;
}

/** First value of a header, "" when it is missing. */
export function headerValue(headers: MailHeaders, name: string): string {
  return headers.get(name)?.[0] ?? "";
}

/**
 * Message-IDs in a header, with their brackets, in their order. Tolerates what senders write instead: comments, commas,
 * no brackets at all, encoded words, and lines that were broken within an id.
 */
export function readMessageIds(value: string, limit: number): string[] {
  const text = value.includes("=?") ? decodeWords(value) : value;
  const bracketed = text.match(/<[^<>\p{Cc}]{3,500}>/gu)?.map((id) => id.replace(/\s/g, ""));
  const ids =
    bracketed ??
    text
      .split(/[\s,]+/)
      .filter((word) => /^[^@\s\p{Cc}]+@[^@\s\p{Cc}]+$/u.test(word))
      .map((word) => `<${word}>`);
  return [...new Set(ids)].slice(-limit);
}
