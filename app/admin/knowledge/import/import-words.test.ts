import { expect, test } from "vitest";
import { effectWords, mistakeWords } from "./import-words";

const preview = {
  rows: 3,
  creates: 0,
  updates: 0,
  unchanged: 0,
  errors: [],
  warnings: [],
  newCategories: [],
  sample: [],
};

test("what a file would do is said in words", () => {
  expect(effectWords({ ...preview, creates: 1, updates: 2 }, "en")).toBe("1 new text, 2 changed");
  expect(effectWords({ ...preview, updates: 2 }, "en")).toBe("2 changed");
  expect(effectWords({ ...preview, unchanged: 3 }, "en")).toBeNull();
});

test("a file that cannot be read is told apart from rows that are left out", () => {
  const row = { row: 3, column: "title" as const, message: "Give the article a title." };
  expect(mistakeWords([row], "en")).toBe("1 mistake; these rows are left out");
  expect(mistakeWords([{ ...row, row: null }], "en")).toBe("This file cannot be imported");
});
