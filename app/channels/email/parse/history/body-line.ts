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

export const isBlank = (line: BodyLine | undefined): boolean =>
  line === undefined || line.text.trim() === "";

/** The first line from `from` on that is not blank. */
export function nextWritten(lines: readonly BodyLine[], from: number): number {
  let next = from;
  while (next < lines.length && isBlank(lines[next])) next += 1;
  return next;
}

/** The end of what stands in the same block or container as the line at `index`; null outside of both. */
export function endOfPlace(lines: readonly BodyLine[], index: number): number | null {
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
