import { expect, test } from "vitest";
import { toCategoryTexts, toCategoryTranslations, validateCategory } from "./category-form-state";

const stored = toCategoryTexts(
  {
    id: "c",
    name: "Sizes",
    translations: [{ locale: "en", name: "Sizes", slug: "sizes", description: "" }],
    articles: 0,
    publishedArticles: 0,
  },
  ["en", "fi"],
);

test("every language of the shop has a place", () => {
  expect(stored).toEqual({
    en: { name: "Sizes", description: "" },
    fi: { name: "", description: "" },
  });
});

test("only what was changed is sent", () => {
  expect(toCategoryTranslations(stored, stored)).toEqual([]);
  const texts = { ...stored, fi: { name: "Koot", description: "Mitat" } };
  expect(toCategoryTranslations(texts, stored)).toEqual([
    { locale: "fi", name: "Koot", description: "Mitat" },
  ]);
});

test("a category needs a name in some language, and in each that says something", () => {
  const empty = toCategoryTexts(null, ["en", "fi"]);
  expect(validateCategory(empty, empty, "en")).toEqual({ en: expect.stringContaining("name") });
  expect(validateCategory(stored, stored, "en")).toEqual({});
  const texts = { ...stored, fi: { name: "", description: "Mitat" } };
  expect(validateCategory(texts, stored, "en")).toEqual({ fi: expect.stringContaining("name") });
});

test("a name has its longest", () => {
  const texts = { ...stored, en: { name: "x".repeat(101), description: "" } };
  expect(validateCategory(texts, stored, "en")).toEqual({ en: expect.stringContaining("100") });
});
