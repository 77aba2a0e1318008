import type { HoursSettings } from "~/storefront/settings/hours-settings";
import { openSpansBetween } from "./opening-hours";

/** So many answers make a median that can be told. */
export const MIN_SAMPLES = 20;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** An answer that takes longer than this in opening hours is not told in minutes anyway. */
const LOOK_AHEAD_DAYS = 60;

/** The middle of some numbers; null when there are fewer than a median needs. */
export function findMedian(samples: readonly number[], min = MIN_SAMPLES): number | null {
  if (samples.length < min) return null;
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

interface Projection {
  /** Minutes in which somebody is there. */
  minutes: number;
  now: number;
  hours: Pick<HoursSettings, "days" | "holidays" | "isAlwaysOpen">;
  timeZone: string;
}

/**
 * Minutes on the shopper's clock until so many minutes of opening hours have gone by: shortly before closing time an
 * answer may only come the next day, and that is said. Null when the shop is not open for as long in two months.
 */
export function projectReply({ minutes, now, hours, timeZone }: Projection): number | null {
  let left = minutes * MINUTE_MS;
  const period = { start: now, end: now + LOOK_AHEAD_DAYS * DAY_MS };
  for (const { start, end } of openSpansBetween(period, hours, timeZone)) {
    if (end - start >= left) return (start + left - now) / MINUTE_MS;
    left -= end - start;
  }
  return null;
}

/** An expected time as it is told: never less than expected, never more exact than it can be. */
export interface RoundedTime {
  unit: "minutes" | "hours" | "days";
  count: number;
  minutes: number;
}

const toldAs = (unit: RoundedTime["unit"], count: number, minutesPerUnit: number): RoundedTime => ({
  unit,
  count,
  minutes: count * minutesPerUnit,
});

/** Rounds up: to a minute below ten, to five minutes below an hour, then to hours, from a day on to days. */
export function roundReply(minutes: number): RoundedTime {
  if (minutes <= 10) return toldAs("minutes", Math.max(1, Math.ceil(minutes)), 1);
  if (minutes <= 55) return toldAs("minutes", Math.ceil(minutes / 5) * 5, 1);
  if (minutes <= 23 * 60) return toldAs("hours", Math.ceil(minutes / 60), 60);
  return toldAs("days", Math.ceil(minutes / 1_440), 1_440);
}
