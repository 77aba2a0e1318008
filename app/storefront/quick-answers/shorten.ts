const MAX_LENGTH = 600;

/**
 * The beginning of an article's text, at most 600 characters, cut after a sentence where one ends in its second half,
 * else between words.
 */
export function shorten(text: string): string {
  const whole = text.trim();
  if (whole.length <= MAX_LENGTH) return whole;
  const start = whole
    .slice(0, MAX_LENGTH)
    .toWellFormed()
    .replace(/\ufffd$/, "");
  const sentenceEnd = Math.max(
    ...[...start.matchAll(/[.!?؟](?=\s)|[。！？]|\n/gu)].map((match) => match.index + 1),
    0,
  );
  if (sentenceEnd > MAX_LENGTH / 2) return start.slice(0, sentenceEnd).trim();
  const lastSpace = start.lastIndexOf(" ");
  return `${(lastSpace > MAX_LENGTH / 2 ? start.slice(0, lastSpace) : start).trimEnd()}…`;
}
