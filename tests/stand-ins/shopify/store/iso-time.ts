import type { IsoTime } from "./types";

const DAY_SECONDS = 86_400;
const days = new Map<number, string>();
const TWO_DIGITS = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, "0"));

/** Whole-second UTC text of a time, as the Admin API prints it. */
export function isoTime(date: Date | number): IsoTime {
  // Seeding prints millions of times; remembering the day's text is several times faster than Date.
  const seconds = Math.floor(Number(date) / 1000);
  const day = Math.floor(seconds / DAY_SECONDS);
  const rest = seconds - day * DAY_SECONDS;
  const hours = TWO_DIGITS[Math.floor(rest / 3600)];
  const minutes = TWO_DIGITS[Math.floor((rest % 3600) / 60)];
  return `${dayText(day)}T${hours}:${minutes}:${TWO_DIGITS[rest % 60]}Z`;
}

function dayText(day: number): string {
  const known = days.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
  if (days.size > 10_000) days.clear();
  days.set(day, text);
  return text;
}

/** The time `seconds` after `time`. */
export function addSeconds(time: IsoTime, seconds: number): IsoTime {
  return isoTime(Date.parse(time) + seconds * 1000);
}

/**
 * The `updatedAt` of a change made now: strictly later than the last one even when several changes
 * fall into one second, so that "newer" is always decidable by comparing.
 */
export function nextUpdatedAt(previous: IsoTime, now: Date): IsoTime {
  const current = isoTime(now);
  return current > previous ? current : addSeconds(previous, 1);
}
