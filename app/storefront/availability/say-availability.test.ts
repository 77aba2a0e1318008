import { describe, expect, it } from "vitest";
import { STOREFRONT_LOCALES } from "~/languages/locales";
import { createTexts } from "~/storefront/texts/texts";
import { sayClosed, sayReplyTime } from "./say-availability";

const textsOf = (locale: string) =>
  createTexts({ locale, primaryLocale: "en", overrides: new Map() });
const NOW = new Date("2026-11-21T10:00:00Z");

const closed = (locale: string, opensAt: string | null, visitorTimeZone: string | null = null) =>
  sayClosed(
    {
      opensAt: opensAt ? new Date(opensAt) : null,
      now: NOW,
      timeZone: "Europe/Helsinki",
      visitorTimeZone,
    },
    textsOf(locale),
  ).replaceAll(/[\u202f\u00a0]/g, " ");

describe("sayClosed", () => {
  it("names the day by its distance on the calendar", () => {
    expect(closed("en", "2026-11-21T15:00:00Z")).toBe("Back today at 5:00 PM; we answer by e-mail");
    expect(closed("en", "2026-11-22T07:00:00Z")).toBe(
      "Back tomorrow at 9:00 AM; we answer by e-mail",
    );
    expect(closed("en", "2026-11-23T07:00:00Z")).toBe(
      "Back Monday at 9:00 AM; we answer by e-mail",
    );
    expect(closed("en", "2026-11-30T07:00:00Z")).toBe(
      "Back on November 30 at 9:00 AM; we answer by e-mail",
    );
    expect(closed("en", "2027-01-04T07:00:00Z")).toContain("January 4, 2027");
    expect(closed("en", null)).toBe("We are away; we answer by e-mail");
  });

  it("speaks each language", () => {
    expect(closed("fi", "2026-11-23T07:00:00Z")).toBe(
      "Palaamme maanantaina klo 9.00; vastaamme sähköpostitse",
    );
    expect(closed("de", "2026-11-23T07:00:00Z")).toBe(
      "Montag um 09:00 wieder da; wir antworten per E-Mail",
    );
    expect(closed("fa", "2026-11-23T07:00:00Z")).toContain("دوشنبه ساعت ۹:۰۰");
    expect(closed("fa", "2026-11-30T07:00:00Z")).toContain("۹ آذر");
    expect(closed("ja", "2026-11-23T07:00:00Z")).toContain("月曜日の9:00");
  });

  it("names the shop's zone to whom lives by another clock", () => {
    const monday = "2026-11-23T07:00:00Z";
    expect(closed("en", monday, "America/New_York")).toBe(
      "Back Monday at 9:00 AM (Eastern European Time); we answer by e-mail",
    );
    expect(closed("en", monday, "Europe/Athens")).not.toContain("(");
    expect(closed("en", monday, "Not/AZone")).toContain("(Eastern European Time)");
  });
});

describe("sayReplyTime", () => {
  const told = (count: number) => ({ unit: "minutes", count, minutes: count }) as const;

  it("names who answers", () => {
    expect(sayReplyTime(told(8), ["Ben", "Sara"], textsOf("en"))).toBe(
      "Ben and Sara reply in about 8 minutes",
    );
    expect(sayReplyTime(told(1), ["Sara"], textsOf("en"))).toBe("Sara replies in about 1 minute");
    expect(sayReplyTime(told(8), [], textsOf("en"))).toBe("We reply in about 8 minutes");
    expect(sayReplyTime(told(8), ["Sara"], textsOf("fi"))).toBe("Sara vastaa noin 8 minuutissa");
  });

  it.each(STOREFRONT_LOCALES)("is whole in %s", (locale) => {
    for (const unit of ["minutes", "hours", "days"] as const)
      for (const count of [1, 2, 3, 11])
        for (const names of [[], ["Sara"], ["Sara", "Ben", "Aino"]]) {
          const text = sayReplyTime({ unit, count, minutes: 1 }, names, textsOf(locale));
          expect(text).not.toMatch(/[{}]|undefined/);
          for (const name of names) expect(text).toContain(name);
        }
  });
});
