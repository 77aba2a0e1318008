import type { IsoTime } from "./types";

/** Whole-second UTC text of a time, as the Admin API prints it. */
export function isoTime(date: Date | number): IsoTime {
  const milliseconds = Math.floor(Number(date) / 1000) * 1000;
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
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
