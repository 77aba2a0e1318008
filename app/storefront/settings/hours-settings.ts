import { z } from "zod";

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const timeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, { message: "Write times like 09:00 or 17:30." });

/**
 * A span of opening hours on the clock of the shop's zone. `to` at or before `from` reaches into the next day
 * ("22:00"–"02:00"); "00:00"–"24:00" is the whole day.
 */
const spanSchema = z
  .object({ from: timeOfDay, to: timeOfDay })
  .refine(({ from }) => from !== "24:00", { message: "A day's last hour cannot be the start." })
  .refine(({ from, to }) => from !== to, {
    message: "Opening and closing time are the same. Use 00:00 to 24:00 for the whole day.",
  });

export type HoursSpan = z.infer<typeof spanSchema>;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function overlaps(spans: readonly HoursSpan[]): boolean {
  const sorted = spans
    .map(({ from, to }) => ({
      start: minutesOf(from),
      end: to <= from ? minutesOf(to) + 1_440 : minutesOf(to),
    }))
    .sort((a, b) => a.start - b.start);
  return sorted.some((span, index) => (sorted[index + 1]?.start ?? Infinity) < span.end);
}

const spansSchema = z
  .array(spanSchema)
  .max(6, { message: "Use at most 6 spans of hours a day." })
  .refine((spans) => !overlaps(spans), { message: "Two spans of hours overlap." });

const OFFICE: HoursSpan[] = [{ from: "09:00", to: "17:00" }];

const daysSchema = z.object({
  mon: spansSchema.default(OFFICE),
  tue: spansSchema.default(OFFICE),
  wed: spansSchema.default(OFFICE),
  thu: spansSchema.default(OFFICE),
  fri: spansSchema.default(OFFICE),
  sat: spansSchema.default([]),
  sun: spansSchema.default([]),
} satisfies Record<Weekday, z.ZodType>);

const holidaySchema = z.object({
  date: z.iso.date({ message: "Enter the holiday's date." }),
  name: z.string().trim().max(100).default(""),
  /** Hours of that day instead of the weekday's; null: closed. */
  hours: spansSchema.nullable().default(null),
});

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

/** When people answer. */
export const hoursSchema = z.object({
  isAlwaysOpen: z.boolean().default(false),
  /** IANA; null: the shop's. */
  timeZone: z
    .string()
    .refine(isTimeZone, { message: "Choose a time zone from the list." })
    .nullable()
    .default(null),
  days: daysSchema.prefault({}),
  holidays: z
    .array(holidaySchema)
    .max(200, { message: "Keep at most 200 holidays." })
    .refine((days) => new Set(days.map(({ date }) => date)).size === days.length, {
      message: "A holiday's date is listed twice.",
    })
    .default([]),
});

export type HoursSettings = z.infer<typeof hoursSchema>;
