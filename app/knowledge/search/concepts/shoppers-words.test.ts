import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { conceptsOf } from "./find-concepts";

// "locale|concept|question", as shoppers say it, whatever words the shop's articles use.
const lines = readFileSync("app/knowledge/search/concepts/shoppers-words.txt", "utf8")
  .split("\n")
  .filter(Boolean);

it("knows what is asked in shoppers' own words", () => {
  const missed = lines.filter((line) => {
    const [locale = "", concept = "", question = ""] = line.split("|");
    return conceptsOf(question, locale).get(concept) !== 1;
  });
  expect(lines.length).toBeGreaterThan(400);
  expect(missed).toEqual([]);
});
