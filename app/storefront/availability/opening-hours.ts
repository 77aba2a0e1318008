import { Temporal } from "temporal-polyfill";
import { WEEKDAYS, type HoursSettings, type HoursSpan } from "~/storefront/settings/hours-settings";

/** A time somebody answers in, in milliseconds since 1970; the end is not part of it. */
export interface OpenSpan {
  start: number;
  end: number;
}

/** How far ahead the next opening is looked for. */
const MAX_DAYS_AHEAD = 370;

type Hours = Pick<HoursSettings, "days" | "holidays" | "isAlwaysOpen">;

/**
 * The moment a clock in `timeZone` first shows `time` on `date` or passes it: a time that the change to summer time
 * leaves out is the moment of the change, one that comes twice is the first.
 */
function momentOf(date: Temporal.PlainDate, time: string, timeZone: string): number {
  if (time === "24:00") return momentOf(date.add({ days: 1 }), "00:00", timeZone);
  const plainTime = Temporal.PlainTime.from(time);
  const moment = date.toZonedDateTime({ timeZone, plainTime });
  if (moment.toPlainTime().equals(plainTime)) return moment.epochMilliseconds;
  // A hair later, since a clock that jumps from exactly this time arrives at the moment of the change itself.
  const change = moment.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  return change?.epochMilliseconds ?? moment.epochMilliseconds;
}

function spansOf(date: Temporal.PlainDate, { days, holidays }: Hours): readonly HoursSpan[] {
  const iso = date.toString();
  const holiday = holidays.find((candidate) => candidate.date === iso);
  if (holiday) return holiday.hours ?? [];
  const weekday = WEEKDAYS[date.dayOfWeek - 1];
  return weekday ? days[weekday] : [];
}

function openOn(date: Temporal.PlainDate, hours: Hours, timeZone: string): OpenSpan[] {
  return spansOf(date, hours)
    .map(({ from, to }) => ({
      start: momentOf(date, from, timeZone),
      // "22:00"–"02:00" ends on the next day, whatever that day's own hours are.
      end: momentOf(to <= from ? date.add({ days: 1 }) : date, to, timeZone),
    }))
    .filter(({ start, end }) => end > start);
}

const dateAt = (moment: number, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate();

function merge(spans: readonly OpenSpan[]): OpenSpan[] {
  const merged: OpenSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** The times somebody answers between two moments, apart from each other and in order; cut to the period. */
export function openSpansBetween(period: OpenSpan, hours: Hours, timeZone: string): OpenSpan[] {
  if (period.end <= period.start) return [];
  if (hours.isAlwaysOpen) return [{ ...period }];
  const last = dateAt(period.end, timeZone);
  const spans: OpenSpan[] = [];
  // From the day before: its hours may reach into this one.
  for (
    let date = dateAt(period.start, timeZone).subtract({ days: 1 });
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  )
    spans.push(...openOn(date, hours, timeZone));
  return merge(spans)
    .map(({ start, end }) => ({
      start: Math.max(start, period.start),
      end: Math.min(end, period.end),
    }))
    .filter(({ start, end }) => end > start);
}

/** Whether somebody answers at `moment`. */
export function isOpenAt(moment: number, hours: Hours, timeZone: string): boolean {
  return openSpansBetween({ start: moment, end: moment + 1 }, hours, timeZone).length > 0;
}

/** The first opening after `moment`, which lies outside the hours; null when there is none in about a year. */
export function findNextOpening(moment: number, hours: Hours, timeZone: string): number | null {
  const today = dateAt(moment, timeZone);
  for (let ahead = 0; ahead <= MAX_DAYS_AHEAD; ahead += 1) {
    const starts = openOn(today.add({ days: ahead }), hours, timeZone)
      .map(({ start }) => start)
      .filter((start) => start > moment);
    if (starts.length > 0) return Math.min(...starts);
  }
  return null;
}

/** How long somebody was there to answer between two moments, in milliseconds. */
export function openTimeBetween(period: OpenSpan, hours: Hours, timeZone: string): number {
  return openSpansBetween(period, hours, timeZone).reduce(
    (sum, { start, end }) => sum + end - start,
    0,
  );
}
