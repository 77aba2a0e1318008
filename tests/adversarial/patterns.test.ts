import { expect, test } from "vitest";
import { findPatternFiles } from "./find-patterns";
import { judgePattern, keyOf, readSafePatterns } from "./judge-pattern";
import { PATTERNS_APART } from "./patterns-apart";
import { TEXT_READERS } from "./text-readers";

const FILES = findPatternFiles();
const READ = new Set(
  Object.values(TEXT_READERS)
    .flat()
    .flatMap(({ file, through = [] }) => [file, ...through]),
);

test("every file with a pattern or a parser is read by hostile texts, or says why it need not be", () => {
  const forgotten = FILES.map(({ file }) => file).filter(
    (file) => !READ.has(file) && !(file in PATTERNS_APART),
  );
  // Put its function into a list in readers/, or the file into patterns-apart.ts.
  expect(forgotten).toEqual([]);
});

test("the list of files apart has nothing that is gone or read after all, and no pattern made at run time", () => {
  const known = new Map(FILES.map((found) => [found.file, found]));
  const wrong = Object.keys(PATTERNS_APART).filter(
    (file) => READ.has(file) || (known.get(file)?.hasMade ?? true),
  );
  expect(wrong).toEqual([]);
});

// Quadratic counts as well: to look for /\s+$/ in a text of blanks tries each of them.
test("every pattern takes time in proportion to the text", { timeout: 600_000 }, () => {
  // What is known to be safe is so by its very text; anything new or changed is judged here.
  const safe = readSafePatterns();
  const risky = FILES.flatMap(({ file, patterns }) =>
    patterns.flatMap((pattern) => {
      const key = keyOf(pattern);
      const verdict = safe.has(key) ? "safe" : judgePattern(pattern);
      if (verdict === "safe") safe.add(key);
      return verdict === "safe"
        ? []
        : [`${file}:${pattern.line} ${verdict} /${pattern.source}/${pattern.flags}`];
    }),
  );
  expect(risky).toEqual([]);
});

test("the judge finds what is quadratic and worse, also where it tries texts by chance", () => {
  const verdicts = ["\\s+$", "^(a+)+$", "(?=x)x{1,60}x*x*y"].map((source) =>
    judgePattern({ source, flags: "" }),
  );
  expect(verdicts).toEqual([
    "2nd degree polynomial",
    "exponential",
    "4th degree polynomial (fuzz)",
  ]);
});

test("a pattern is known by its text, its flags and nothing less", () => {
  const keys = ["g", "i"].flatMap((flags) =>
    ["a+", "a*"].map((source) => keyOf({ source, flags })),
  );
  expect(new Set(keys).size).toBe(4);
});
