import { readMoment } from "./moments";
import { FROM_LABELS, HEADER_LABELS } from "./quote-markers";

/** The header of an earlier mail, as programs write it above what they quote or forward. */
export interface HeaderBlock {
  /** Lines it takes. */
  length: number;
  /** What stands beside "From:", "" when that is not known. */
  from: string;
}

interface LabelLine {
  value: string;
  isFrom: boolean;
  isKnown: boolean;
}

const MAX_LABEL = 30;
const MAX_LINES = 24;
const MAX_LENGTH = 400;
const ADDRESS = /[^\s<>()[\]‹›]@[^\s<>()[\]‹›]/;
const MARKS = /^[\s>*_|•]{0,12}/;

/** "*From:* Wool" as label and value; null for any other line. */
function readLabel(line: string): LabelLine | null {
  const text = line.slice(0, MAX_LENGTH).replace(MARKS, "").replace(/\s+/g, " ");
  const colon = text.slice(0, MAX_LABEL + 5).search(/[:：]/);
  const label = text.slice(0, Math.max(0, colon)).replace(/[\s*_]{1,5}$/, "");
  if (label === "" || !/^[\p{L}\p{M}][\p{L}\p{M}\s'’./()-]*$/u.test(label)) return null;
  if (label.split(" ").length > 4) return null;
  const value = text.slice(colon + 1).replace(/^[\s*_]{1,5}/, "");
  const lowered = label.toLowerCase().replaceAll("’", "'");
  const plain = /[a-z]/.test(lowered) ? lowered : lowered.replace(/\s/g, "");
  const isFrom = FROM_LABELS.has(plain) || FROM_LABELS.has(lowered);
  const isKnown = isFrom || HEADER_LABELS.has(plain) || HEADER_LABELS.has(lowered);
  return { value, isFrom, isKnown };
}

// Long lists of addresses and subjects are broken; so is a label whose value stands in the next line or cell.
function continues(line: string, last: LabelLine | undefined): boolean {
  if (!last) return false;
  if (last.value === "") return true;
  return (
    /^\s/.test(line) || ADDRESS.test(line) || /[,;]\s*$/.test(last.value) || last.value.length > 60
  );
}

interface Gathered {
  labels: LabelLine[];
  length: number;
}

type LabelReader = (index: number) => LabelLine | null;

function gather(lines: readonly string[], start: number, readLabelAt: LabelReader): Gathered {
  const labels: LabelLine[] = [];
  let length = 0;
  let strangers = 0;
  for (let offset = 0; offset < MAX_LINES; offset += 1) {
    const line = lines[start + offset];
    if (line === undefined) break;
    if (line.trim() === "") {
      // Some programs put each line of it into a paragraph of its own.
      if (labels.at(-1)?.value === "") continue;
      const next = [1, 2].map((step) => start + offset + step).find((at) => lines[at]?.trim());
      if (next !== undefined && readLabelAt(next)?.isKnown) continue;
      break;
    }
    const label = readLabelAt(start + offset);
    if (label && (label.isKnown || labels.length < 3)) {
      labels.push({ ...label });
      length = offset + 1;
      strangers = 0;
      continue;
    }
    const last = labels.at(-1);
    strangers += 1;
    if (strangers > 3 || !continues(line, last)) break;
    if (last && last.value === "") last.value = line.trim().slice(0, MAX_LENGTH);
    length = offset + 1;
  }
  return { labels, length };
}

/** Whether labels are those of a mail's header: a day with a time among them, and an address or the known words. */
function isHeader(labels: readonly LabelLine[]): boolean {
  const known = labels.filter(({ isKnown }) => isKnown).length;
  const hasAddress = labels.some(({ value }) => ADDRESS.test(value));
  if (labels.length < 3 || (known < 3 && !hasAddress)) return false;
  const moments = labels.map(({ value }) => readMoment(value));
  const hasDate = moments.some((moment) => moment.hasDate);
  const hasMoment = moments.some((moment) => moment.hasDate && moment.hasTime);
  const hasTime = moments.some((moment) => moment.hasTime);
  return hasMoment || (hasAddress && (hasDate || hasTime) && known >= 3);
}

/**
 * Finds header blocks in `lines`: what it gives tells for an index which block starts there, in any order of its lines and in any
 * language; null when none does. Three labels at least, of one form with what stands beside them.
 */
export function findHeaderBlocks(lines: readonly string[]): (index: number) => HeaderBlock | null {
  const known = new Map<number, LabelLine | null>();
  const readLabelAt: LabelReader = (index) => {
    const found = known.get(index);
    if (found !== undefined) return found;
    const label = readLabel(lines[index] ?? "");
    known.set(index, label);
    return label;
  };
  return (index) => {
    if ((lines[index]?.length ?? 0) > MAX_LENGTH || !readLabelAt(index)) return null;
    const { labels, length } = gather(lines, index, readLabelAt);
    if (!isHeader(labels)) return null;
    const author =
      labels.find(({ isFrom }) => isFrom) ?? labels.find(({ value }) => ADDRESS.test(value));
    return { length, from: author?.value ?? "" };
  };
}
