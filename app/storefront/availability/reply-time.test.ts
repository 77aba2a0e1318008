import { describe, expect, it } from "vitest";
import { hoursSchema } from "~/storefront/settings/hours-settings";
import { findMedian, projectReply, roundReply } from "./reply-time";

describe("findMedian", () => {
  it("needs twenty samples", () => {
    expect(findMedian(Array.from({ length: 19 }, () => 5))).toBeNull();
    expect(findMedian(Array.from({ length: 20 }, (_, index) => index))).toBe(9.5);
    expect(findMedian(Array.from({ length: 21 }, (_, index) => 20 - index))).toBe(10);
  });
});

describe("roundReply", () => {
  it.each([
    [0, "minutes", 1],
    [0.4, "minutes", 1],
    [7.2, "minutes", 8],
    [10, "minutes", 10],
    [11, "minutes", 15],
    [55, "minutes", 55],
    [56, "hours", 1],
    [61, "hours", 2],
    [1_380, "hours", 23],
    [1_381, "days", 1],
    [1_441, "days", 2],
  ] as const)("%d minutes are told as %s: %d", (minutes, unit, count) => {
    expect(roundReply(minutes)).toMatchObject({ unit, count });
  });

  it("never promises less than expected", () => {
    for (let minutes = 0; minutes < 20_000; minutes += 7)
      expect(roundReply(minutes).minutes).toBeGreaterThanOrEqual(minutes);
  });
});

describe("projectReply", () => {
  const hours = hoursSchema.parse({});
  const project = (iso: string, minutes: number) =>
    projectReply({ minutes, now: Date.parse(iso), hours, timeZone: "UTC" });

  it("is the time itself while it fits before closing", () => {
    expect(project("2026-11-23T10:00:00Z", 30)).toBe(30);
  });

  it("reaches into the next opening where it does not", () => {
    expect(project("2026-11-23T16:50:00Z", 30)).toBe(16 * 60 + 30);
    expect(project("2026-11-20T16:50:00Z", 30)).toBe(64 * 60 + 30);
  });

  it("is nothing without hours", () => {
    const days = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const closed = hoursSchema.parse({ days });
    expect(projectReply({ minutes: 5, now: 0, hours: closed, timeZone: "UTC" })).toBeNull();
  });
});
