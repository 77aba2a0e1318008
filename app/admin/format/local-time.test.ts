import { expect, test } from "vitest";
import { countryClock, languageName } from "./local-time";

const now = new Date("2026-11-22T12:02:00Z");

test("a country with one time shows it", () => {
  expect(countryClock("FI", now, "en-GB")).toBe("14:02");
  expect(countryClock("JP", now, "en-GB")).toBe("21:02");
});

test("a country with several times shows none", () => {
  expect(countryClock("US", now, "en-GB")).toBeNull();
});

test("what is no country has no time", () => {
  expect(countryClock("", now, "en-GB")).toBeNull();
  expect(countryClock("Finland", now, "en-GB")).toBeNull();
});

test("languages have names", () => {
  expect(languageName("fi", "en")).toBe("Finnish");
  expect(languageName("not a code", "en")).toBeNull();
});
