import recheck from "recheck";
import { expect, test } from "vitest";
import { findPatternFiles } from "./find-patterns";
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

/**
 * Patterns that repeat up to 50 times are judged exactly, by an automaton; its own limit is 30. Beyond that the checker
 * tries texts by chance, and a busy machine can make it err.
 */
const LIMITS = { timeout: 60_000, maxRepeatCount: 50, maxPatternSize: 10_000 };

/** "safe", or how the time grows with the text as far as it was found out. */
function judge(source: string, flags: string): string {
  const found = recheck.checkSync(source, flags, LIMITS);
  return found.status === "vulnerable" ? found.complexity.summary : found.status;
}

// Quadratic counts as well: to look for /\s+$/ in a text of blanks tries each of them.
test("every pattern takes time in proportion to the text", { timeout: 600_000 }, () => {
  const verdicts = new Map<string, string>();
  const risky = FILES.flatMap(({ file, patterns }) =>
    patterns.flatMap(({ source, flags, line }) => {
      const key = `/${source}/${flags}`;
      const known = verdicts.get(key);
      const verdict = known ?? judge(source, flags);
      verdicts.set(key, verdict);
      return verdict === "safe" ? [] : [`${file}:${line} ${verdict} ${key}`];
    }),
  );
  expect(risky).toEqual([]);
});
