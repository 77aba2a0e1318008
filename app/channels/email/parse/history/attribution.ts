import { trimEndOf } from "~/lib/trim-end-of";
import { readMoment } from "./moments";
import { ATTRIBUTIONS } from "./quote-markers";

/**
 * How sure it is that a line announces quoted history. "strong": a day, a time and a name or an address of a mail. "weak": a
 * sentence of a person may look so too, and only what is marked as quoted below it makes it one.
 */
export type AttributionStrength = "strong" | "weak" | null;

export const MAX_ATTRIBUTION_LENGTH = 400;
/** Of the words that announce a quotation, "heeft het volgende geschreven" and the like. */
const LONGEST_WORDS = 32;
const ADDRESS = /[^\s<>()[\]‹›]@[^\s<>()[\]‹›]/;
const QUOTED_NAME = /["“„«»”]|&quot;/;

interface PlainLine {
  /** Without the colon. */
  said: string;
  hasColon: boolean;
}

// What mail programs set around it in bold or in italics, and blanks of any length: without them the patterns are plain.
function plainLine(line: string): PlainLine {
  const plain = trimEndOf(line.replace(/\s{2,}|[^\S ]/g, " "), " -*_>");
  const hasColon = plain.endsWith(":") || plain.endsWith("：");
  return { said: hasColon ? plain.slice(0, -1).trimEnd() : plain, hasColon };
}

/** Whether it ends as attributions do: "… wrote" */
function hasVerb({ said, hasColon }: PlainLine): boolean {
  return ATTRIBUTIONS.some(({ words, canLackColon, reach }) => {
    if (!hasColon && !canLackColon) return false;
    return words.test(reach === 0 ? said : said.slice(-reach - LONGEST_WORDS));
  });
}

const WORD = /[\p{L}\p{M}\p{N}_'’&.-]+/gu;

/** Words written small that are longer than "von", "at" or "bei": a sentence has several, a name has one at most. */
function countSmallWords(text: string): number {
  const words = text.match(WORD) ?? [];
  return words.filter((word) => word.length >= 4 && /^\p{Ll}/u.test(word)).length;
}

/** Where a line begins with a day or a time, what follows may be a mere name: "26.06.2014, 14:41, Wool & Co:" */
const DATE_FIRST = /^[\s>*-]{0,6}(?:\d|\p{L}{1,14}[.,]{1,2}\s(?:\p{L}{1,14}\.?\s)?\d)/u;

function isNameOnly(rest: string): boolean {
  const words = rest.match(WORD) ?? [];
  return words.length > 0 && words.length <= 9 && countSmallWords(rest) <= 1;
}

const withoutAddresses = (text: string): string =>
  text
    .split(" ")
    .filter((word) => !word.includes("@"))
    .join(" ");

/** Judges a line, or a few joined ones, of at most 400 characters. */
export function judgeAttribution(line: string): AttributionStrength {
  if (line.length > MAX_ATTRIBUTION_LENGTH) return null;
  const plain = plainLine(line);
  const isSaid = hasVerb(plain);
  if (!plain.hasColon && !isSaid) return null;
  const { hasDate, hasTime, rest } = readMoment(plain.said);
  const hasAddress = ADDRESS.test(plain.said);
  if (hasAddress && hasDate && (hasTime || isSaid)) return "strong";
  if (hasAddress && hasTime && isSaid) return "strong";
  // "Wool & Co <help@wool.example> wrote:": an address and hardly another word.
  if (isSaid && hasAddress && plain.said.length < 120 && isNameOnly(withoutAddresses(rest)))
    return "strong";
  const isEnglish = /(?:wrote|writes|said)$/i.test(plain.said);
  if (isSaid && hasDate && hasTime && countSmallWords(rest) <= (isEnglish ? 2 : 4)) return "strong";
  if (hasDate && hasTime && plain.hasColon && DATE_FIRST.test(plain.said)) {
    if (QUOTED_NAME.test(plain.said) || isNameOnly(rest)) return "strong";
  }
  if (isSaid && (hasDate || hasTime || hasAddress || /\d/.test(plain.said))) return "weak";
  return hasDate && hasTime ? "weak" : null;
}

const START =
  /^[\s>*-]{0,6}(?:on|am|le|el|il|em|op|den|w|dnia|dne|dňa|în|pe|στις|στο|в|у|ב|في|در|در تاریخ|在|vào|pada|a las|hai|ngày|เมื่อ)\s/iu;

/** Whether an attribution that is broken over several lines may begin with this one. */
export function canStartAttribution(line: string): boolean {
  const start = line.slice(0, 200);
  return (
    START.test(start) || DATE_FIRST.test(start) || ADDRESS.test(start) || /^\s*["“„«]/.test(start)
  );
}
