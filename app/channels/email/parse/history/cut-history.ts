import { addressesIn } from "~/lib/mail-address";
import { hasAnswersWithin } from "./answers-within";
import { canStartAttribution, judgeAttribution, MAX_ATTRIBUTION_LENGTH } from "./attribution";
import { findHeaderBlocks, type HeaderBlock } from "./header-block";
import type { MailKind } from "./mail-kind";
import { isForwardMark, isHistorySeparator } from "./separators";
import { findSignature } from "./signature";

/** A line of what a mail says, of its plain text or of its HTML. */
export interface BodyLine {
  text: string;
  /** A program marked it as quoted: by ">" or as a citation. */
  isCited: boolean;
  /** The indented block of HTML it stands in, which may be a quotation or a list; null outside of one. */
  block?: number | null;
  /** What a program marked as holding all of the history; null outside. */
  container?: number | null;
  /** A program marked it as announcing what is quoted. */
  isAnnounced?: boolean;
  /** A program marked it as part of what is forwarded. */
  isForwarded?: boolean;
}

export interface CutContext {
  kind: MailKind;
  /** Addresses a quoted mail would be from in an answer: ours, and those this mail went to. Lower-cased. */
  addressees?: ReadonlySet<string>;
  senderName?: string | null;
}

export interface CutText {
  /** What was written for this message. */
  text: string;
  /** History and signature, in their order; null when there was nothing to cut. */
  quotedText: string | null;
}

const MAX_LINES = 3_000;
const QUOTED_LINE = /^\s{0,3}>/;

/** What is left of "<help@wool.example>:" when it is broken before the bracket. */
const ENDS_ADDRESS = /^\s{0,3}>\s?(?:\p{L}{0,12}\s?)?[:：]\s*$/u;

const isBlank = (line: BodyLine | undefined): boolean =>
  line === undefined || line.text.trim() === "";

/** Whether one of the lines from `index` on to the next blank one says by itself which day and time it is about. */
function isCompleteFrom(lines: readonly BodyLine[], index: number, end: number): boolean {
  const rest = lines.slice(index, end).map(({ text }) => text.trim());
  const joined = rest.join(" ");
  return (
    canStartAttribution(rest[0] ?? "") &&
    judgeAttribution(joined) === "strong" &&
    /\d{4}|\d[./-]\d/.test(joined)
  );
}

interface Attribution {
  length: number;
  isStrong: boolean;
}

/** The attribution that starts at `index`; programs break it over up to five lines. */
function attributionAt(lines: readonly BodyLine[], index: number): Attribution | null {
  let joined = "";
  let weak: Attribution | null = null;
  for (let length = 1; length <= 5; length += 1) {
    const line = lines[index + length - 1];
    if (line === undefined || isBlank(line)) break;
    if (length > 1 && line.isCited && !ENDS_ADDRESS.test(line.text)) break;
    if (length === 2 && !canStartAttribution(joined)) break;
    joined = joined ? `${joined} ${line.text.trim()}` : line.text.trim();
    if (joined.length > MAX_ATTRIBUTION_LENGTH) break;
    const strength = line.isAnnounced && length === 1 ? "strong" : judgeAttribution(joined);
    if (strength === "weak") weak ??= { length, isStrong: false };
    if (strength !== "strong") continue;
    // What stands above it may be a sentence with a number in it.
    if (length > 1 && isCompleteFrom(lines, index + 1, index + length)) break;
    return { length, isStrong: true };
  }
  return weak;
}

function nextWritten(lines: readonly BodyLine[], from: number): number {
  let next = from;
  while (next < lines.length && isBlank(lines[next])) next += 1;
  return next;
}

/** The end of what stands in the same block or container as the line at `index`; null outside of both. */
function endOfPlace(lines: readonly BodyLine[], index: number): number | null {
  const line = lines[index];
  const place = line?.block ?? null;
  const container = line?.container ?? null;
  if (place === null && container === null) return null;
  const isInside = (other: BodyLine) =>
    container === null ? other.block === place : other.container === container;
  let end = index;
  while (end < lines.length && (isBlank(lines[end]) || isInside(lines[end] as BodyLine))) end += 1;
  return end;
}

/** Whether a quoted mail's author is somebody this mail was not written to: then it is passed on, not answered. */
function isFromOthers({ from }: HeaderBlock, { addressees }: CutContext): boolean {
  const [address] = addressesIn(from.slice(0, 400));
  return address !== undefined && !(addressees?.has(address) ?? false);
}

interface Marking {
  marks: boolean[];
  /** From here on something was forwarded; null when nothing was. */
  forwardedFrom: number | null;
}

/** Whether the last written line above is quoted, or says that a quotation follows. */
function isCitedBefore(lines: readonly BodyLine[], index: number): boolean {
  let before = index - 1;
  while (before >= 0 && isBlank(lines[before])) before -= 1;
  const line = lines[before];
  return line !== undefined && (line.isCited || judgeAttribution(line.text) !== null);
}

function isForwardAt(
  lines: readonly BodyLine[],
  headerAt: (index: number) => HeaderBlock | null,
  index: number,
): boolean {
  if (lines[index]?.isForwarded) return true;
  const mark = isForwardMark(unquoted(lines[index]?.text ?? ""));
  if (mark === null) return false;
  if (mark === "certain") return true;
  let next = index + 1;
  while (next < lines.length && unquoted(lines[next]?.text ?? "").trim() === "") next += 1;
  return headerAt(next) !== null;
}

const unquoted = (text: string): string => text.replace(/^[\s>]{0,12}/, "");

/** Marks each line as written for this message (false) or as history (true). */
function markHistory(lines: readonly BodyLine[], context: CutContext): Marking {
  const marks = lines.map(() => false);
  if (context.kind === "first" || context.kind === "forward") return { marks, forwardedFrom: null };
  const texts = lines.map(({ text }) => text);
  const headerAt = findHeaderBlocks(texts);
  /** Hides what comes after something of `length` lines: all of its place, or all of the mail where nothing else is there. */
  const hideRest = (from: number, length: number) => {
    const place = endOfPlace(lines, from) ?? lines.length;
    const end = nextWritten(lines, from + length) >= place ? lines.length : place;
    const isAnswered =
      end === lines.length && hasAnswersWithin(texts.slice(0, from), texts.slice(from));
    if (!isAnswered) marks.fill(true, from, end);
    return isAnswered ? lines.length : end;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || isBlank(line)) continue;
    // Apple's program quotes what it forwards; what stands deeper in a quotation was forwarded to whoever is quoted.
    const isInside = line.isCited && isCitedBefore(lines, index);
    if (!isInside && isForwardAt(lines, headerAt, index)) return { marks, forwardedFrom: index };
    if (line.isCited) {
      marks[index] = true;
      continue;
    }
    const block = headerAt(index);
    if (block && context.kind === "unclear" && isFromOthers(block, context))
      return { marks, forwardedFrom: index };
    if (block || isHistorySeparator(line.text)) {
      index = hideRest(index, block?.length ?? 1) - 1;
      continue;
    }
    const attribution = attributionAt(lines, index);
    if (!attribution) continue;
    if (context.kind === "unclear" && isFromOthers({ length: 1, from: line.text }, context))
      return { marks, forwardedFrom: index };
    const next = nextWritten(lines, index + attribution.length);
    const quoted = lines[next];
    if (quoted?.isCited) marks.fill(true, index, next);
    else if (quoted?.block && quoted.block !== line.block) {
      // The block below it is what it announces; what follows the block was written for this message.
      marks.fill(true, index, endOfPlace(lines, next) ?? next);
      index = (endOfPlace(lines, next) ?? next) - 1;
      continue;
    } else if (attribution.isStrong) {
      index = hideRest(index, attribution.length) - 1;
      continue;
    } else continue;
    index = next - 1;
  }
  return { marks, forwardedFrom: null };
}

function dropRuleBefore(lines: readonly BodyLine[], marks: boolean[]): void {
  const first = marks.indexOf(true);
  // Outlook draws a line of underscores above its header block.
  for (let index = first - 1; index >= 0; index -= 1) {
    if (isBlank(lines[index])) continue;
    if (/^\s*[_\-*]{8,}\s*$/.test(lines[index]?.text ?? "")) marks[index] = true;
    return;
  }
}

/** Whether anything with a letter, a digit or a picture's sign would be left. */
const saysSomething = (lines: readonly BodyLine[], marks: readonly boolean[]): boolean =>
  lines.some(({ text }, index) => !marks[index] && /[\p{L}\p{N}\p{S}]/u.test(text));

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
