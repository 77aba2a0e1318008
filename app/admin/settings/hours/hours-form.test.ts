import { expect, test } from "vitest";
import { storefrontSettingsSchema } from "~/storefront/settings/storefront-settings";
import { nextSpan, toHoursForm, toHoursInput, validateHours } from "./hours-form";

const form = toHoursForm(storefrontSettingsSchema.parse({}));

test("the form gives back what was stored", () => {
  const stored = storefrontSettingsSchema.parse({
    hours: {
      timeZone: "Asia/Tokyo",
      days: { mon: [{ from: "00:00", to: "24:00" }], sat: [{ from: "22:00", to: "02:00" }] },
      holidays: [
        { date: "2026-12-25", name: "Christmas" },
        { date: "2026-12-24", name: "Eve", hours: [{ from: "09:00", to: "12:00" }] },
      ],
    },
    replyTime: { mode: "fixed", minutes: 15 },
  });
  const { hours, replyTime } = storefrontSettingsSchema.parse(toHoursInput(toHoursForm(stored)));
  expect({ hours, replyTime }).toEqual({ hours: stored.hours, replyTime: stored.replyTime });
});

test("midnight at a day's end is what time fields can show", () => {
  const values = { ...form, days: { ...form.days, sun: [{ from: "18:00", to: "00:00" }] } };
  expect(toHoursInput(values).hours.days.sun).toEqual([{ from: "18:00", to: "24:00" }]);
  expect(validateHours(values)).toEqual({});
});

test("errors stand beside the day, the holiday and the reply time", () => {
  const errors = validateHours({
    ...form,
    days: { ...form.days, tue: [{ from: "", to: "17:00" }] },
    holidays: [{ date: "", name: "", isClosed: true, spans: [] }],
    replyTimeMinutes: "soon",
  });
  expect(Object.keys(errors).sort()).toEqual([
    "hours.days.tue.0.from",
    "hours.holidays.0.date",
    "replyTime.minutes",
  ]);
  expect(errors["hours.holidays.0.date"]).toBe("Enter the holiday's date.");
});

test("a further span continues the day", () => {
  expect(nextSpan([])).toEqual({ from: "09:00", to: "17:00" });
  expect(nextSpan([{ from: "09:00", to: "12:00" }])).toEqual({ from: "13:00", to: "17:00" });
});
