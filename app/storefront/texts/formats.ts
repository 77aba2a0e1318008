import type { MoneyView } from "~/commerce/read/views";

const cache = new Map<string, Intl.DateTimeFormat>();
const MAX_CACHED = 500;

function dateFormat(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = cache.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(key, format);
  return format;
}

export interface DateContext {
  locale: string;
  /** IANA */
  timeZone: string;
  now: Date;
}

const yearOf = (date: Date, timeZone: string): string =>
  dateFormat("en", timeZone, { year: "numeric" }).format(date);

/**
 * A day as shoppers of the language write it, in its own calendar ("۲ آذر", "23. marraskuuta"); with the year when it
 * is another one than now's.
 */
export function formatDay(date: Date, { locale, timeZone, now }: DateContext): string {
  const isOtherYear = yearOf(date, timeZone) !== yearOf(now, timeZone);
  return dateFormat(locale, timeZone, {
    day: "numeric",
    month: "long",
    ...(isOtherYear ? { year: "numeric" } : {}),
  }).format(date);
}

/** The same with the day of the week: "Tuesday, November 24". */
export function formatWeekdayAndDay(date: Date, { locale, timeZone }: DateContext): string {
  return dateFormat(locale, timeZone, { weekday: "long", day: "numeric", month: "long" }).format(
    date,
  );
}

/** The short form for cards: "Tue, Nov 24". */
export function formatShortDay(date: Date, { locale, timeZone }: DateContext): string {
  return dateFormat(locale, timeZone, { weekday: "short", day: "numeric", month: "short" }).format(
    date,
  );
}

/** "9:00 AM", "9.00", "۹:۰۰" */
export function formatTimeOfDay(date: Date, { locale, timeZone }: DateContext): string {
  return dateFormat(locale, timeZone, { timeStyle: "short" }).format(date);
}

/** The day of the week in a sentence: "Monday". */
export function formatWeekday(date: Date, { locale, timeZone }: DateContext): string {
  return dateFormat(locale, timeZone, { weekday: "long" }).format(date);
}

/** What the zone is called: "Eastern European Time"; its IANA name where the language has no name for it. */
export function formatZoneName(date: Date, { locale, timeZone }: DateContext): string {
  const parts = dateFormat(locale, timeZone, { timeZoneName: "longGeneric" }).formatToParts(date);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

/** The calendar day of a moment, for comparing: "2026-11-24". */
export function isoDay(date: Date, timeZone: string): string {
  return dateFormat("en-CA", timeZone, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(date);
}

/** "€48.50", "48,50 €" */
export function formatAmount({ amount, currency }: MoneyView, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(
    // A decimal string keeps its digits; the type of older libraries knows numbers only.
    amount as `${number}`,
  );
}

/** "2–5", and "3" for 3 to 3. */
export function formatRange({ min, max }: { min: number; max: number }, locale: string): string {
  const format = new Intl.NumberFormat(locale);
  return min === max ? format.format(min) : format.formatRange(min, max);
}

/** A place as the merchant wrote it; a code is said by its name: "FI" → "Suomi", "EU" → "Europäische Union". */
export function formatRegion(region: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(region)) return region;
  return new Intl.DisplayNames(locale, { type: "region" }).of(region) ?? region;
}

/** "Sara and Ben" */
export function formatNames(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

/**
 * A number, code or name as one piece of a sentence written in the other direction (Unicode's isolates), so that
 * "#1001-A" does not fall apart in Persian.
 */
export function isolate(text: string, direction: "ltr" | "rtl"): string {
  return direction === "rtl" ? `\u2068${text}\u2069` : text;
}
