import { isBlank, type BodyLine } from "./body-line";
import { markHistory, saysSomething, type CutContext } from "./mark-history";
import { findSignature } from "./signature";

export interface CutText {
  /** What was written for this message. */
  text: string;
  /** History and signature, in their order; null when there was nothing to cut. */
  quotedText: string | null;
}

const MAX_LINES = 3_000;
const QUOTED_LINE = /^\s{0,3}>/;

function dropRuleBefore(lines: readonly BodyLine[], marks: boolean[]): void {
  const first = marks.indexOf(true);
  // Outlook draws a line of underscores above its header block.
  for (let index = first - 1; index >= 0; index -= 1) {
    if (isBlank(lines[index])) continue;
    if (/^\s*[_\-*]{8,}\s*$/.test(lines[index]?.text ?? "")) marks[index] = true;
    return;
  }
}

/**
 * Marks the history in a mail's lines. In a mail that answers nothing there is none; what is forwarded is news; and where nothing
 * would be left, nothing is marked: showing too much is better than hiding what the shopper said.
 */
export function findHistory(lines: readonly BodyLine[], context: CutContext): boolean[] {
  const { marks, forwardedFrom } = markHistory(lines, context);
  if (marks.includes(true)) dropRuleBefore(lines, marks);
  const isLeft = forwardedFrom !== null || saysSomething(lines, marks);
  return isLeft ? marks : lines.map(() => false);
}

const join = (lines: readonly BodyLine[]): string =>
  lines
    .map(({ text }) => text)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** Splits lines into what was written and what is history or signature. Linear in their number. */
export function cutLines(lines: readonly BodyLine[], context: CutContext): CutText {
  const marks = findHistory(lines, context);
  if (context.kind !== "forward") {
    const written = lines.flatMap((line, index) => (marks[index] || isBlank(line) ? [] : [index]));
    const texts = lines.map(({ text }) => text);
    const senderName = context.senderName ?? null;
    const signature = written[findSignature({ lines: texts, written, senderName })];
    // Not where something forwarded or quoted stands below: only the last lines are a signature.
    if (signature !== undefined) marks.fill(true, signature);
  }
  const text = join(lines.filter((_, index) => !marks[index]));
  if (text === "") return { text: join(lines), quotedText: null };
  return { text, quotedText: join(lines.filter((_, index) => marks[index])) || null };
}

/** Lines of plain text; what is beyond 3,000 of them is one line. */
export function textLines(source: string): BodyLine[] {
  const all = source.split("\n");
  const lines = all.slice(0, MAX_LINES);
  if (all.length > MAX_LINES) lines.push(all.slice(MAX_LINES).join("\n"));
  return lines.map((text) => ({ text, isCited: QUOTED_LINE.test(text) }));
}

/** `cutLines` for plain text. */
export function cutHistory(source: string, context: CutContext): CutText {
  return cutLines(textLines(source), context);
}
