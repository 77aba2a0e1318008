import { readNumber, toFormErrors, type FormErrors } from "~/admin/shell/form-errors";
import type { HoursSpan, Weekday } from "~/storefront/settings/hours-settings";
import {
  storefrontSettingsSchema,
  type StorefrontSettings,
} from "~/storefront/settings/storefront-settings";

/** The part of the storefront's settings that the page of hours has. */
export const hoursPartSchema = storefrontSettingsSchema.pick({ hours: true, replyTime: true });

export interface HolidayValues {
  date: string;
  name: string;
  isClosed: boolean;
  spans: HoursSpan[];
}

/** What the form holds. Times are as time fields have them: midnight at the end of a day is "00:00". */
export interface HoursFormValues {
  isAlwaysOpen: boolean;
  /** Empty: the shop's. */
  timeZone: string;
  days: Record<Weekday, HoursSpan[]>;
  holidays: HolidayValues[];
  replyTimeMode: "measured" | "fixed";
  replyTimeMinutes: string;
}

const toField = ({ from, to }: HoursSpan): HoursSpan => ({
  from,
  to: to === "24:00" ? "00:00" : to,
});
const fromField = ({ from, to }: HoursSpan): HoursSpan => ({
  from,
  to: to === "00:00" ? "24:00" : to,
});

function mapDays(
  days: Record<Weekday, HoursSpan[]>,
  change: (span: HoursSpan) => HoursSpan,
): Record<Weekday, HoursSpan[]> {
  const { mon, tue, wed, thu, fri, sat, sun } = days;
  const all = (spans: HoursSpan[]) => spans.map(change);
  return {
    mon: all(mon),
    tue: all(tue),
    wed: all(wed),
    thu: all(thu),
    fri: all(fri),
    sat: all(sat),
    sun: all(sun),
  };
}

/** The stored settings as the form shows them. */
export function toHoursForm({ hours, replyTime }: StorefrontSettings): HoursFormValues {
  return {
    isAlwaysOpen: hours.isAlwaysOpen,
    timeZone: hours.timeZone ?? "",
    days: mapDays(hours.days, toField),
    holidays: hours.holidays.map((holiday) => ({
      date: holiday.date,
      name: holiday.name,
      isClosed: holiday.hours === null,
      spans: (holiday.hours ?? []).map(toField),
    })),
    replyTimeMode: replyTime.mode,
    replyTimeMinutes: String(replyTime.minutes),
  };
}

/** What the form sends: the shape of `hoursPartSchema`. Holidays go in the order of their dates. */
export function toHoursInput(values: HoursFormValues) {
  return {
    hours: {
      isAlwaysOpen: values.isAlwaysOpen,
      timeZone: values.timeZone || null,
      days: mapDays(values.days, fromField),
      holidays: values.holidays.map(({ date, name, isClosed, spans }) => ({
        date,
        name,
        hours: isClosed ? null : spans.map(fromField),
      })),
    },
    replyTime: { mode: values.replyTimeMode, minutes: readNumber(values.replyTimeMinutes) },
  };
}

/** What is wrong, by path in `toHoursInput`. */
export function validateHours(values: HoursFormValues): FormErrors {
  const result = hoursPartSchema.safeParse(toHoursInput(values));
  return result.success ? {} : toFormErrors(result.error);
}

/** A new span after those of a day: the afternoon after a morning, office hours on an empty day. */
export function nextSpan(spans: readonly HoursSpan[]): HoursSpan {
  const last = spans.at(-1);
  if (!last) return { from: "09:00", to: "17:00" };
  const hour = Math.min(22, Number(last.to.slice(0, 2)) + 1);
  const clock = (value: number) => `${String(value).padStart(2, "0")}:00`;
  return { from: clock(hour), to: clock(Math.min(23, hour + 4)) };
}
