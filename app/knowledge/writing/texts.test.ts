import { describe, expect, it } from "vitest";
import { isPersonal } from "~/knowledge/gaps/record-search.server";
import { titleFromQuery } from "~/knowledge/gaps/title-from-query";
import { readImportHashes, writeImportHashes } from "~/knowledge/import/import-hashes";
import { excerpt } from "~/knowledge/reading/excerpt";
import { placeBefore } from "./place-before";
import { plainTextToHtml } from "./plain-text-to-html";
import { summariseCompleteness } from "./summarise-completeness";

describe("excerpt", () => {
  it("is one line, cut between words where there are spaces", () => {
    expect(excerpt("One\ntwo  three\n- four")).toBe("One two three four");
    const long = excerpt("word, ".repeat(60));
    expect(long).toMatch(/word…$/);
    expect(long.length).toBeLessThanOrEqual(160);
    expect([...excerpt("退".repeat(300))]).toHaveLength(160);
  });
});

describe("placeBefore", () => {
  it.each([
    ["c", "a", ["c", "a", "b"]],
    ["a", null, ["b", "c", "a"]],
    ["a", "a", ["a", "b", "c"]],
    ["x", "b", ["a", "x", "b", "c"]],
    ["x", "gone", ["a", "b", "c", "x"]],
  ])("%s before %s", (id, beforeId, order) => {
    expect(placeBefore(["a", "b", "c"], id, beforeId)).toEqual(order);
  });
});

describe("plainTextToHtml", () => {
  it("knows paragraphs, lists, headings, bold and links", () => {
    const text =
      "## Sizes\nMeasure **twice**:\n- chest\n- waist\n\n1. One\n2) Two\n\nSee [here](/pages/sizes).";
    expect(plainTextToHtml(text)).toBe(
      "<h2>Sizes</h2><p>Measure <strong>twice</strong>:</p><ul><li>chest</li><li>waist</li></ul>" +
        '<ol><li>One</li><li>Two</li></ol><p>See <a href="/pages/sizes">here</a>.</p>',
    );
  });

  it("takes signs as signs, and leaves HTML alone", () => {
    expect(plainTextToHtml("a < b & c")).toBe("<p>a &lt; b &amp; c</p>");
    expect(plainTextToHtml("<p>x</p>")).toBe("<p>x</p>");
  });
});

it("import hashes come back as they were written", () => {
  const hashes = new Map([
    ["en", "abc"],
    ["zh-CN", "def"],
  ]);
  expect(readImportHashes(writeImportHashes(hashes))).toEqual(hashes);
  expect(readImportHashes(null).size).toBe(0);
});

it.each([
  ["jane@example.com", true],
  ["+358 40 123 4567", true],
  ["order 10012", true],
  ["۱۲۳۴۵", true],
  ["size 42", false],
  ["30 days", false],
])("%j is personal: %s", (query, isSo) => {
  expect(isPersonal(query)).toBe(isSo);
});

it("makes a title of what was searched for", () => {
  expect(titleFromQuery("  gift   wrap ", "en")).toBe("Gift wrap");
  expect(titleFromQuery("iade", "tr")).toBe("İade");
});

it("counts what is missing, out of date and incomplete", () => {
  const items = [
    { id: "1", label: "A", translations: [{ locale: "en", sourceVersion: 2 }] },
    {
      id: "2",
      label: "B",
      translations: [
        { locale: "en", sourceVersion: 3 },
        { locale: "fi", sourceVersion: 1, isIncomplete: true },
      ],
    },
    {
      id: "3",
      label: "C",
      translations: [
        { locale: "en", sourceVersion: 1 },
        { locale: "fi", sourceVersion: 1, isIncomplete: true },
      ],
    },
    {
      id: "4",
      label: "D",
      translations: [
        { locale: "en", sourceVersion: 1, isEmpty: false },
        { locale: "fi", sourceVersion: 1, isEmpty: true },
      ],
    },
    {
      id: "5",
      label: "E",
      translations: [
        { locale: "en", sourceVersion: 1, isEmpty: true },
        { locale: "fi", sourceVersion: 1, isEmpty: true },
      ],
    },
  ];
  const group = summariseCompleteness({ kind: "articles", items }, { locale: "fi", primary: "en" });
  expect(group).toEqual({
    kind: "articles",
    total: 5,
    current: 1,
    outdated: 1,
    incomplete: 2,
    missing: 1,
    items: [
      { id: "1", label: "A", state: "missing" },
      { id: "2", label: "B", state: "outdated" },
      { id: "3", label: "C", state: "incomplete" },
      { id: "4", label: "D", state: "incomplete" },
    ],
  });
});
