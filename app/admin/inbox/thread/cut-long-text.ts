/** So much of a message is drawn at once; the rest when somebody asks for it. */
export const SHOWN_LENGTH = 20_000;
const LONGEST_STEP_BACK = 200;

/**
 * The beginning of a long text, in characters at most SHOWN_LENGTH: up to the last space or line end before it where one is
 * near, and never through half a character. The text itself when it is not longer.
 */
export function cutLongText(text: string): string {
  if (text.length <= SHOWN_LENGTH) return text;
  const start = text.slice(0, SHOWN_LENGTH);
  const lastGap = Math.max(start.lastIndexOf(" "), start.lastIndexOf("\n"));
  if (lastGap >= SHOWN_LENGTH - LONGEST_STEP_BACK) return start.slice(0, lastGap);
  const isHalf = /[\ud800-\udbff]$/.test(start.slice(-1));
  return isHalf ? start.slice(0, -1) : start;
}
