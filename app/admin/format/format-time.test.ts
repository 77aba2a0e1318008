import { describe, expect, test } from "vitest";
import {
  dayKey,
  formatAgo,
  formatClock,
  formatDay,
  formatDuration,
  formatMoment,
  formatShort,
  type ShopFormat,
} from "./format-time";

const HELSINKI: ShopFormat = { locale: "en-GB", timeZone: "Europe/Helsinki" };
const now = new Date("2026-11-22T12:00:00Z");
const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);

test("a day begins at midnight of the shop, not of UTC", () => {
  expect(dayKey(new Date("2026-11-21T22:30:00Z"), "Europe/Helsinki")).toBe("2026-11-22");
  expect(dayKey(new Date("2026-11-21T22:30:00Z"), "America/New_York")).toBe("2026-11-21");
});

test("days are named by how near they are", () => {
  expect(formatDay(new Date("2026-11-21T22:30:00Z"), now, HELSINKI)).toBe("Today");
  expect(formatDay(new Date("2026-11-21T10:00:00Z"), now, HELSINKI)).toBe("Yesterday");
  expect(formatDay(new Date("2026-11-19T10:00:00Z"), now, HELSINKI)).toMatch(
    /^Thursday,? 19 November$/,
  );
  expect(formatDay(new Date("2025-11-19T10:00:00Z"), now, HELSINKI)).toMatch(/2025$/);
});

describe("how long ago", () => {
  test.each([
    [12_000, "12 sec ago"],
    [5 * 60_000, "5 min ago"],
    [3 * 3_600_000, "3 hr ago"],
    [26 * 3_600_000, "yesterday"],
    [3 * 86_400_000, "3 days ago"],
    [30 * 86_400_000, "23 Oct 2026"],
  ])("%d ms", (milliseconds, text) => {
    expect(formatAgo(before(milliseconds), now, HELSINKI)).toBe(text);
  });

  test("a clock that runs ahead does not make the future", () => {
    expect(formatAgo(new Date("2026-11-22T12:00:05Z"), now, HELSINKI)).toBe("now");
  });
});

test("a list shows the clock, then the weekday, then the date", () => {
  expect(formatShort(new Date("2026-11-22T11:58:00Z"), now, HELSINKI)).toBe("13:58");
  expect(formatShort(new Date("2026-11-19T11:58:00Z"), now, HELSINKI)).toBe("Thu");
  expect(formatShort(new Date("2026-10-19T11:58:00Z"), now, HELSINKI)).toBe("19 Oct");
  expect(formatShort(new Date("2024-10-19T11:58:00Z"), now, HELSINKI)).toBe("19 Oct 24");
});

test("durations say their greatest unit", () => {
  expect(formatDuration(12_400, "en")).toBe("now");
  expect(formatDuration(11 * 60_000, "en")).toBe("11m");
  expect(formatDuration(3.9 * 3_600_000, "en")).toBe("3h");
  expect(formatDuration(50 * 3_600_000, "en")).toBe("2d");
  expect(formatDuration(-5, "en")).toBe("now");
});

test("the clock is the shop's, in its own way", () => {
  expect(formatClock(now, HELSINKI)).toBe("14:00");
  expect(
    formatClock(now, { locale: "en-US", timeZone: "America/New_York" }).replaceAll(/\s/g, " "),
  ).toBe("7:00 AM");
});

test("a moment to come is said with its date, in the shop's time", () => {
  expect(formatMoment(new Date("2026-11-30T22:05:00Z"), HELSINKI)).toBe("1 Dec 2026, 00:05");
});
