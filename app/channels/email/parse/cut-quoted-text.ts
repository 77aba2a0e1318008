import { trimEndOf } from "~/lib/trim-end-of";
import {
  ATTRIBUTIONS,
  FROM_LABEL,
  HEADER_LABEL,
  HISTORY_SEPARATORS,
  MOBILE_FOOTER,
} from "./quote-markers";

interface CutText {
  /** What was written for this message. */
  text: string;
  /** History and signature, in their order; null when there was nothing to cut. */
  quotedText: string | null;
}

const MAX_LINES = 3_000;
const MAX_MARKER_LENGTH = 400;
/** Of the words that announce a quotation, "heeft het volgende geschreven" and the like. */
const LONGEST_WORDS = 32;
const QUOTED_LINE = /^\s{0,3}>/;
// "-- " is the standard's; the others are what programs and people make of it.
const SIGNATURE_LINE = /^(?:--|—|__|–)\s?$/;
const LONGEST_SIGNATURE = 20;
// An attribution names a day or an address; a sentence that happens to end in "wrote:" does not.
const DATE_OR_ADDRESS =
  /\d{1,4}[.\-/年:]\s?\d{1,2}|\b\d{4}\b|\S@\S|[٠-٩۰-۹]{2}|\d{1,2}[.,]?\s\p{L}{3,}/u;

const ATTRIBUTION_START =
  /^[\s>*-]*(?:on|am|le|el|il|em|op|den|w|dnia|dne|dňa|în|pe|στις|στο|в|у|ב|في|در|在|vào|pada|a las)\s/iu;

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}

/** Whether a line of at most 400 characters ends as attributions do: "… wrote:" */
function announcesQuote(line: string): boolean {
  // What mail programs set around it in bold or in italics, and blanks of any length: without them the patterns are plain.
  const plain = trimEndOf(line.replace(/\s+/g, " "), " -*_");
  const hasColon = plain.endsWith(":") || plain.endsWith("：");
  const said = hasColon ? plain.slice(0, -1).trimEnd() : plain;
  return ATTRIBUTIONS.some(({ words, canLackColon, reach }) => {
    if (!hasColon && !canLackColon) return false;
    return words.test(reach === 0 ? said : said.slice(-reach - LONGEST_WORDS));
  });
}

/** Lines that an attribution starting at `index` has (mail programs wrap it), 0 when none starts there. */
function attributionLength(lines: readonly string[], index: number): number {
  let joined = "";
  for (let length = 1; length <= 4; length += 1) {
    const line = lines[index + length - 1];
    if (line === undefined || isBlank(line) || (length > 1 && QUOTED_LINE.test(line))) return 0;
    joined = joined ? `${joined} ${line.trim()}` : line.trim();
    if (joined.length > MAX_MARKER_LENGTH) return 0;
    // The greeting above a wrapped attribution is not its first line.
    if (
      length === 2 &&
      !DATE_OR_ADDRESS.test(lines[index] ?? "") &&
      !ATTRIBUTION_START.test(lines[index] ?? "")
    )
      return 0;
    if (DATE_OR_ADDRESS.test(joined) && announcesQuote(joined)) return length;
  }
  return 0;
}

/** Whether Outlook's block "From: … Sent: … To: … Subject: …" starts at `index`. */
function isHeaderBlock(lines: readonly string[], index: number): boolean {
  const first = lines[index];
  if (first === undefined || first.length > MAX_MARKER_LENGTH || !FROM_LABEL.test(first))
    return false;
  const following = lines
    .slice(index + 1, index + 9)
    .filter((line) => !isBlank(line))
    .slice(0, 4);
  return (
    following.filter((line) => HEADER_LABEL.test(line.slice(0, MAX_MARKER_LENGTH))).length >= 2
  );
}

function isSeparator(line: string): boolean {
  return (
    line.length <= MAX_MARKER_LENGTH &&
    HISTORY_SEPARATORS.some((pattern) => pattern.test(line.trim()))
  );
}

/** Marks each line as written for this message (false) or as history (true). */
function markHistory(lines: readonly string[]): boolean[] {
  const marks = lines.map(() => false);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (QUOTED_LINE.test(line)) {
      marks[index] = true;
      continue;
    }
    if (isBlank(line)) continue;
    if (isSeparator(line) || isHeaderBlock(lines, index)) return marks.fill(true, index);
    const length = attributionLength(lines, index);
    if (length === 0) continue;
    let next = index + length;
    while (next < lines.length && isBlank(lines[next])) next += 1;
    // Without ">" before its lines nobody can tell where the history ends: it is all of the rest.
    if (!QUOTED_LINE.test(lines[next] ?? "")) return marks.fill(true, index);
    marks.fill(true, index, next);
    index = next - 1;
  }
  return marks;
}

/** Marks a signature or a phone's footer at the end of what was written. */
function markSignature(lines: readonly string[], marks: boolean[]): void {
  const written = lines
    .map((line, index) => (marks[index] || isBlank(line) ? -1 : index))
    .filter((index) => index >= 0);
  for (const index of written.slice(-LONGEST_SIGNATURE - 1)) {
    if (SIGNATURE_LINE.test(lines[index] ?? "") && index !== written[0]) {
      for (let rest = index; rest < lines.length; rest += 1) marks[rest] = true;
      return;
    }
  }
  for (const index of written.slice(-3)) {
    const line = lines[index] ?? "";
    if (line.length < 200 && MOBILE_FOOTER.test(line) && index !== written[0]) {
      for (let rest = index; rest < lines.length; rest += 1) marks[rest] = true;
      return;
    }
  }
}

function dropRuleBefore(lines: readonly string[], marks: boolean[]): void {
  const first = marks.indexOf(true);
  // Outlook draws a line of underscores above its header block.
  for (let index = first - 1; index >= 0; index -= 1) {
    if (isBlank(lines[index])) continue;
    if (/^\s*[_\-*]{8,}\s*$/.test(lines[index] ?? "")) marks[index] = true;
    return;
  }
}

/**
 * Tells what was written for this message from quoted history and signature. Works line by line in linear time.
 * A forwarded message (`isForward`) keeps what was forwarded, and a message that would have nothing left stays whole:
 * showing too much is better than hiding what the shopper said.
 */
export function cutQuotedText(source: string, isForward = false): CutText {
  const allLines = source.split("\n");
  const lines = allLines.slice(0, MAX_LINES);
  if (allLines.length > MAX_LINES) lines.push(allLines.slice(MAX_LINES).join("\n"));
  const marks = isForward ? lines.map(() => false) : markHistory(lines);
  if (marks.includes(true)) dropRuleBefore(lines, marks);
  markSignature(lines, marks);
  const join = (isQuoted: boolean) =>
    lines
      .filter((_, index) => Boolean(marks[index]) === isQuoted)
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  const text = join(false);
  if (text === "") return { text: source.trim(), quotedText: null };
  return { text, quotedText: join(true) || null };
}
