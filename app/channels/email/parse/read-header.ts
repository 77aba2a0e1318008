import type { HeaderLines } from "mailparser";
import { cleanText } from "./clean-text";

/** Headers of a mail by lower-case name, each with all its values, unfolded and without control characters. */
export type MailHeaders = ReadonlyMap<string, readonly string[]>;

/** Gathers raw header lines. At most 1,000 of them; the rest of a mail with more is of no interest. */
export function readHeaders(lines: HeaderLines): MailHeaders {
  const headers = new Map<string, string[]>();
  for (const { key, line } of lines.slice(0, 1_000)) {
    const unfolded = line.slice(line.indexOf(":") + 1, 16_384).replace(/\r?\n[ \t]+/g, " ");
    const value = cleanText(unfolded).trim();
    headers.set(key, [...(headers.get(key)?.slice(0, 50) ?? []), value]);
  }
  return headers;
}

/** First value of a header, "" when it is missing. */
export function headerValue(headers: MailHeaders, name: string): string {
  return headers.get(name)?.[0] ?? "";
}

/**
 * Message-IDs in a header, with their brackets, in their order. Tolerates what senders write instead: comments, commas,
 * no brackets at all.
 */
export function readMessageIds(value: string, limit: number): string[] {
  const bracketed = value.match(/<[^<>\s\p{Cc}]{3,500}>/gu);
  const ids =
    bracketed ??
    value
      .split(/[\s,]+/)
      .filter((word) => /^[^@\s\p{Cc}]+@[^@\s\p{Cc}]+$/u.test(word))
      .map((word) => `<${word}>`);
  return [...new Set(ids)].slice(-limit);
}
