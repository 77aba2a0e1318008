import { addressesIn } from "~/lib/mail-address";
import { hasAnswersWithin } from "./answers-within";
import { judgeAttribution } from "./attribution";
import { endOfPlace, isBlank, nextWritten, type BodyLine } from "./body-line";
import { attributionAt } from "./find-attribution";
import { findHeaderBlocks, type HeaderBlock } from "./header-block";
import type { MailKind } from "./mail-kind";
import { isForwardMark, isHistorySeparator } from "./separators";

export interface CutContext {
  kind: MailKind;
  /** Addresses a quoted mail would be from in an answer: ours, and those this mail went to. Lower-cased. */
  addressees?: ReadonlySet<string>;
  senderName?: string | null;
  /** Lower-cased. */
  senderAddress?: string | null;
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

const SAYS = /[\p{L}\p{N}\p{S}]/u;

/** Whether anything with a letter, a digit or a picture's sign is not marked. */
export const saysSomething = (lines: readonly BodyLine[], marks: readonly boolean[]): boolean =>
  lines.some(({ text }, index) => !marks[index] && SAYS.test(text));

/** Goes through a mail's lines once. Each step gives where to go on; null ends it, because the rest was forwarded. */
class HistoryMarker {
  readonly marks: boolean[];
  private readonly texts: readonly string[];
  private readonly headerAt: (index: number) => HeaderBlock | null;
  private hasWritten = false;

  constructor(
    private readonly lines: readonly BodyLine[],
    private readonly context: CutContext,
  ) {
    this.marks = lines.map(() => false);
    this.texts = lines.map(({ text }) => text);
    this.headerAt = findHeaderBlocks(this.texts);
  }

  step(index: number): number | null {
    const { lines, marks } = this;
    const line = lines[index];
    if (!line || isBlank(line)) return index + 1;
    // Apple's program quotes what it forwards; what stands deeper in a quotation was forwarded to whoever is quoted.
    const isInside = line.isCited && isCitedBefore(lines, index);
    if (!isInside && isForwardAt(lines, this.headerAt, index)) return null;
    if (line.isCited) {
      marks[index] = true;
      return index + 1;
    }
    const block = this.headerAt(index);
    if (block && this.isPassedOn(block)) return null;
    if (block || isHistorySeparator(line.text)) return this.hideRest(index, block?.length ?? 1);
    return this.stepOverText(index, line);
  }

  private stepOverText(index: number, line: BodyLine): number | null {
    const { lines, marks } = this;
    const attribution = attributionAt(lines, index);
    if (attribution && this.isPassedOn({ length: 1, from: line.text })) return null;
    const next = nextWritten(lines, index + (attribution?.length ?? 1));
    const quoted = lines[next];
    // The block below it is what it announces; what follows the block was written for this message.
    const isBlock = Boolean(quoted?.block) && quoted?.block !== line.block;
    if (attribution && (quoted?.isCited || isBlock)) {
      const end = isBlock ? (endOfPlace(lines, next) ?? next) : next;
      marks.fill(true, index, end);
      return end;
    }
    if (attribution?.isStrong) {
      // Above everything that was written it announces what stands between, or was left there.
      if (this.hasWritten) return this.hideRest(index, attribution.length);
      marks.fill(true, index, index + attribution.length);
      return index + attribution.length;
    }
    this.hasWritten ||= SAYS.test(line.text);
    return index + 1;
  }

  private isPassedOn(block: HeaderBlock): boolean {
    return this.context.kind === "unclear" && isFromOthers(block, this.context);
  }

  /** Hides what comes after something of `length` lines: all of its place, or all of the mail where nothing else is there. */
  private hideRest(from: number, length: number): number {
    const { lines, texts } = this;
    const place = endOfPlace(lines, from) ?? lines.length;
    const end = nextWritten(lines, from + length) >= place ? lines.length : place;
    if (end === lines.length && hasAnswersWithin(texts.slice(0, from), texts.slice(from)))
      return lines.length;
    this.marks.fill(true, from, end);
    return end;
  }
}

/** Marks each line as written for this message (false) or as history (true). */
export function markHistory(lines: readonly BodyLine[], context: CutContext): Marking {
  const marker = new HistoryMarker(lines, context);
  const { marks } = marker;
  if (context.kind === "first" || context.kind === "forward") return { marks, forwardedFrom: null };
  for (let index = 0; index < lines.length;) {
    const next = marker.step(index);
    if (next === null) return { marks, forwardedFrom: index };
    index = next;
  }
  return { marks, forwardedFrom: null };
}
