import { expect, test } from "vitest";
import { cutLongText, SHOWN_LENGTH } from "./cut-long-text";

test("a text is whole up to the limit, and ends at a word beyond it", () => {
  const whole = "a".repeat(SHOWN_LENGTH);
  expect(cutLongText(whole)).toBe(whole);
  expect(cutLongText(`${whole}a`)).toBe(whole);
  const words = "word ".repeat(SHOWN_LENGTH);
  const shown = cutLongText(words);
  expect(words.startsWith(`${shown} `)).toBe(true);
  expect(shown.endsWith("word")).toBe(true);
  expect(shown.length).toBeGreaterThan(SHOWN_LENGTH - 10);
});

test("no character is cut in two", () => {
  expect(cutLongText(`a${"😀".repeat(SHOWN_LENGTH)}`).isWellFormed()).toBe(true);
});
