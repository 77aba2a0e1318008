import { describe, expect, it } from "vitest";
import {
  hoursSchema,
  WEEKDAYS,
  type HoursSettings,
  type HoursSpan,
} from "~/storefront/settings/hours-settings";
import { findNextOpening, isOpenAt, openSpansBetween, openTimeBetween } from "./opening-hours";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CLOSED = Object.fromEntries(WEEKDAYS.map((day) => [day, []]));

const hoursOf = (input: object): HoursSettings => hoursSchema.parse(input);
const at = (iso: string) => Date.parse(iso);
const iso = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString());
const daily = (...spans: HoursSpan[]) => Object.fromEntries(WEEKDAYS.map((day) => [day, spans]));

describe("ordinary weeks", () => {
  const hours = hoursOf({});

  it("is open in its hours, the end not included", () => {
    const helsinki = (time: string) =>
      isOpenAt(at(`2026-11-23T${time}:00+02:00`), hours, "Europe/Helsinki");
    expect([helsinki("08:59"), helsinki("09:00"), helsinki("16:59"), helsinki("17:00")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("opens next on Monday after the week", () => {
    const friday = at("2026-11-20T17:00:00+02:00");
    expect(iso(findNextOpening(friday, hours, "Europe/Helsinki"))).toBe("2026-11-23T07:00:00.000Z");
  });

  it("knows several spans a day", () => {
    const split = hoursOf({
      days: daily({ from: "09:00", to: "12:00" }, { from: "13:00", to: "17:00" }),
    });
    expect(isOpenAt(at("2026-11-23T12:30:00Z"), split, "UTC")).toBe(false);
    expect(iso(findNextOpening(at("2026-11-23T12:30:00Z"), split, "UTC"))).toBe(
      "2026-11-23T13:00:00.000Z",
    );
  });

  it("is never open without hours, and always where that is said", () => {
    const never = hoursOf({ days: CLOSED });
    expect(findNextOpening(at("2026-11-23T12:30:00Z"), never, "UTC")).toBeNull();
    expect(isOpenAt(0, hoursOf({ isAlwaysOpen: true, days: CLOSED }), "UTC")).toBe(true);
  });
});

describe("over midnight", () => {
  const night = hoursOf({ days: { ...CLOSED, fri: [{ from: "22:00", to: "02:00" }] } });

  it("belongs to the day it began on", () => {
    const open = [
      "2026-11-20T21:59Z",
      "2026-11-20T22:00Z",
      "2026-11-21T01:59Z",
      "2026-11-21T02:00Z",
    ].map((moment) => isOpenAt(at(moment), night, "UTC"));
    expect(open).toEqual([false, true, true, false]);
  });

  it("has no seam at midnight where a whole day follows another", () => {
    const whole = hoursOf({ days: daily({ from: "00:00", to: "24:00" }) });
    const week = { start: at("2026-11-16T00:00Z"), end: at("2026-11-23T00:00Z") };
    expect(openSpansBetween(week, whole, "Asia/Tehran")).toEqual([week]);
  });
});

describe("holidays", () => {
  const hours = hoursOf({
    holidays: [
      { date: "2026-12-24", name: "Christmas Eve", hours: [{ from: "09:00", to: "12:00" }] },
      { date: "2026-12-25", name: "Christmas", hours: null },
    ],
  });

  it("replace the day's hours, in the shop's zone", () => {
    const zone = "Europe/Helsinki";
    expect(isOpenAt(at("2026-12-24T09:30:00Z"), hours, zone)).toBe(true);
    expect(isOpenAt(at("2026-12-24T11:00:00Z"), hours, zone)).toBe(false);
    expect(isOpenAt(at("2026-12-25T10:00:00Z"), hours, zone)).toBe(false);
    expect(iso(findNextOpening(at("2026-12-24T10:00:00Z"), hours, zone))).toBe(
      "2026-12-28T07:00:00.000Z",
    );
  });

  it("open a day that is otherwise closed", () => {
    const sunday = hoursOf({
      days: CLOSED,
      holidays: [{ date: "2026-11-29", hours: [{ from: "10:00", to: "14:00" }] }],
    });
    expect(iso(findNextOpening(at("2026-11-22T10:00:00Z"), sunday, "UTC"))).toBe(
      "2026-11-29T10:00:00.000Z",
    );
  });
});

describe("when clocks change", () => {
  // Helsinki 2026: forward on 29 March 03:00 → 04:00, back on 25 October 04:00 → 03:00.
  const zone = "Europe/Helsinki";
  const lengthOf = (day: string, span: HoursSpan) => {
    const hours = hoursOf({ days: CLOSED, holidays: [{ date: day, hours: [span] }] });
    const period = { start: at(`${day}T00:00Z`) - 24 * HOUR, end: at(`${day}T00:00Z`) + 48 * HOUR };
    return openTimeBetween(period, hours, zone) / HOUR;
  };

  it("a day has 23 or 25 hours", () => {
    expect(lengthOf("2026-03-29", { from: "00:00", to: "24:00" })).toBe(23);
    expect(lengthOf("2026-10-25", { from: "00:00", to: "24:00" })).toBe(25);
  });

  it("a span across the change keeps its times on the clock", () => {
    expect(lengthOf("2026-03-29", { from: "01:00", to: "09:00" })).toBe(7);
    expect(lengthOf("2026-10-25", { from: "01:00", to: "09:00" })).toBe(9);
    expect(lengthOf("2026-03-28", { from: "22:00", to: "06:00" })).toBe(7);
  });

  it("a time that is left out is the moment of the change", () => {
    const opening = (from: string) => {
      const hours = hoursOf({
        days: CLOSED,
        holidays: [{ date: "2026-03-29", hours: [{ from, to: "12:00" }] }],
      });
      return iso(findNextOpening(at("2026-03-28T12:00Z"), hours, zone));
    };
    expect(opening("03:00")).toBe("2026-03-29T01:00:00.000Z");
    expect(opening("03:30")).toBe("2026-03-29T01:00:00.000Z");
    expect(opening("04:00")).toBe("2026-03-29T01:00:00.000Z");
    expect(lengthOf("2026-03-29", { from: "03:10", to: "03:50" })).toBe(0);
  });
});

/** What a clock in the zone shows, from Intl: another source than the code's. */
function clockOf(moment: number, timeZone: string) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(moment);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? "";
  const date = `${part("year")}-${part("month")}-${part("day")}`;
  return { date, time: `${part("hour")}:${part("minute")}` };
}

function expectOpen(moment: number, hours: HoursSettings, timeZone: string): boolean {
  const { date, time } = clockOf(moment, timeZone);
  const spansOn = (day: string): readonly HoursSpan[] => {
    const holiday = hours.holidays.find((candidate) => candidate.date === day);
    const weekday = WEEKDAYS[(new Date(`${day}T12:00Z`).getUTCDay() + 6) % 7] ?? "mon";
    return holiday ? (holiday.hours ?? []) : hours.days[weekday];
  };
  const yesterday = new Date(at(`${date}T12:00Z`) - 24 * HOUR).toISOString().slice(0, 10);
  const isToday = spansOn(date).some(({ from, to }) => time >= from && (to <= from || time < to));
  return isToday || spansOn(yesterday).some(({ from, to }) => to <= from && time < to);
}

function makeRandom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const two = (value: number) => String(value).padStart(2, "0");

function randomHours(random: (below: number) => number): HoursSettings {
  const spans = (): HoursSpan[] => {
    const start = random(16);
    const end = start + 1 + random(23 - start);
    const first = {
      from: `${two(start)}:${two(random(4) * 15)}`,
      to: end >= 24 ? "24:00" : `${two(end)}:30`,
    };
    const isNight = random(5) === 0;
    return random(6) === 0 ? [] : isNight ? [{ from: "21:30", to: `0${random(6)}:15` }] : [first];
  };
  const days = Object.fromEntries(WEEKDAYS.map((day) => [day, spans()]));
  const holidays = ["2026-03-22", "2026-03-29", "2026-10-25", "2026-11-01"].map((date) => ({
    date,
    hours: random(2) === 0 ? null : spans(),
  }));
  return hoursOf({ days, holidays });
}

// Moments around which clocks change somewhere: Tehran has stopped to, Lord Howe turns by half an hour, Cairo at midnight.
const ZONES = [
  "Asia/Tehran",
  "Europe/Helsinki",
  "America/New_York",
  "Australia/Lord_Howe",
  "Africa/Cairo",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Pacific/Apia",
];
const AROUND = [
  "2026-03-08",
  "2026-03-22",
  "2026-03-29",
  "2026-04-05",
  "2026-04-24",
  "2026-10-04",
  "2026-10-25",
  "2026-10-30",
  "2026-11-01",
];

describe.each(ZONES)("any hours in %s", (zone) => {
  it("are open exactly when the clock on the wall says so", () => {
    const random = makeRandom(zone.length * 7_919);
    for (const day of AROUND) {
      const hours = randomHours(random);
      const start = at(`${day}T00:00Z`) - 30 * HOUR;
      for (let step = 0; step < 240; step += 1) {
        const moment = start + step * 15 * MINUTE;
        const told = isOpenAt(moment, hours, zone);
        if (told !== expectOpen(moment, hours, zone))
          throw new Error(`${iso(moment) ?? ""} in ${zone}: ${told} with ${JSON.stringify(hours)}`);
      }
    }
  });

  it("open next at the first moment they are open, and not before", () => {
    const random = makeRandom(zone.length * 104_729);
    for (const day of AROUND) {
      const hours = randomHours(random);
      let moment = at(`${day}T00:00Z`) + random(96) * 15 * MINUTE;
      while (isOpenAt(moment, hours, zone)) moment += 15 * MINUTE;
      const next = findNextOpening(moment, hours, zone);
      if (next === null) continue;
      expect(next).toBeGreaterThan(moment);
      expect(isOpenAt(next, hours, zone)).toBe(true);
      expect(isOpenAt(next - 1, hours, zone)).toBe(false);
      expect(openTimeBetween({ start: moment, end: next }, hours, zone)).toBe(0);
    }
  });

  it("add up: the parts of a period are open as long as the whole", () => {
    const random = makeRandom(zone.length * 15_485_863);
    for (const day of AROUND) {
      const hours = randomHours(random);
      const [start, middle, end] = [0, 1 + random(100), 101 + random(100)].map(
        (hour) => at(`${day}T00:00Z`) + (hour - 90) * HOUR,
      );
      if (start === undefined || middle === undefined || end === undefined) continue;
      const whole = openTimeBetween({ start, end }, hours, zone);
      const parts =
        openTimeBetween({ start, end: middle }, hours, zone) +
        openTimeBetween({ start: middle, end }, hours, zone);
      expect(parts).toBe(whole);
      expect(whole).toBeLessThanOrEqual(end - start);
    }
  });
});
