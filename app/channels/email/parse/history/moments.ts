/** What a line says of a day and a time, in whatever language. */
export interface Moment {
  hasDate: boolean;
  hasTime: boolean;
  /** The line without the numbers and signs that say it. */
  rest: string;
}

const ZEROS = [0x0660, 0x06f0, 0x0966, 0x0e50];

/** Arabic, Persian, Hindi and Thai digits as "0" to "9". */
function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((start) => code >= start && code <= start + 9) ?? code;
    return String(code - zero);
  });
}

// 02.11.2026, 2026-11-02, 2/11/26, 2026年11月2日, 2026. 11. 2., 2026년 11월 2일
const NUMERIC_DATE =
  /\d{1,4}(?:[-/]|\.\s?|\s?[年년]\s?)\d{1,2}(?:[-/]|\.\s?|\s?[月월]\s?)\d{1,4}(?:[日일.])?/g;
// March-09-12, 9-Mar-2012
const NAMED_DATE = /(?<![\p{L}\d])(?:\p{L}{3,9}-\d{1,2}|\d{1,2}-\p{L}{3,9})-\d{2,4}(?!\d)/gu;
// Of our calendar, of the Buddhist one and of the Persian one.
const YEAR = /(?<!\d)(?:19|20|25|13|14)\d\d(?!\d)/g;
const DAY = /(?<!\d)\d{1,2}(?!\d)/;
const CLOCK =
  /(?<!\d)\d{1,2}(?:[:.]|\s?(?:h|時|时|點|点|시|Uhr)\s?)\d{2}(?!\d)(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\b\.?)?|(?<!\d)\d{1,2}\s?[ap]\.?m\b\.?/gi;
const ZONE =
  /(?:GMT|UTC|[A-Z]{2,4}T)?\s?[+-]\d{2}:?\d{2}|\b(?:GMT|UTC|CES?T|E[SD]T|P[SD]T|[A-Z]{2,3}T)\b/g;

const MAX_LENGTH = 500;

/** Reads the first 500 characters. */
export function readMoment(line: string): Moment {
  // Marks of direction stand between the parts of dates.
  const text = plainDigits(line.slice(0, MAX_LENGTH).replace(/[\u200e\u200f\u2068\u2069]/g, ""));
  const withoutDates = text.replace(NUMERIC_DATE, " ").replace(NAMED_DATE, " ");
  const isNumeric = withoutDates !== text;
  const withoutTime = withoutDates.replace(CLOCK, " ");
  const hasTime = withoutTime !== withoutDates;
  const withoutZone = withoutTime.replace(ZONE, " ");
  const withoutYear = withoutZone.replace(YEAR, " ");
  const hasYear = withoutYear !== withoutZone;
  return {
    hasDate: isNumeric || (hasYear && DAY.test(withoutYear)),
    hasTime,
    rest: withoutYear,
  };
}
