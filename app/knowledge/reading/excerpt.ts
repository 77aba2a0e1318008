import { trimEndOf } from "~/lib/trim-end-of";

const MAX_LENGTH = 160;

/** The beginning of a text on one line, for lists and search engines: at most 160 characters, cut between words. */
export function excerpt(text: string): string {
  const line = text
    .slice(0, 1_000)
    .replace(/\n- /g, " ")
    .replace(/\s+/g, " ")
    .replace(/^- /, "")
    .trim();
  const characters = [...line];
  if (characters.length <= MAX_LENGTH) return line;
  const start = characters.slice(0, MAX_LENGTH - 1).join("");
  const lastSpace = start.lastIndexOf(" ");
  // Languages without spaces are cut where the place ends.
  const cut = lastSpace > MAX_LENGTH / 2 ? start.slice(0, lastSpace) : start;
  return `${trimEndOf(cut, " ,;:–-")}…`;
}

/** The merchant's own summary, else the beginning of the text. */
export const summaryOf = (summary: string, bodyText: string): string =>
  summary || excerpt(bodyText);
