import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

// A grid column without a least width of 0 is as wide as its longest word: what stands beside it is pushed away. The
// pages themselves are measured in tests/e2e/admin-pages.test.ts.

const SHEETS = globSync("app/admin/**/*.css");

/** What is wrong with a rule that makes a grid; null when nothing is. */
function judge(rule: string): string | null {
  const columns = /grid-template-columns:([^;]*);/.exec(rule)?.[1];
  if (columns === undefined)
    return rule.includes("display: grid;") && !rule.includes("place-items: center")
      ? "a grid states no columns"
      : null;
  return columns.replaceAll(/minmax\(0, [^)]*\)/g, "").includes("fr")
    ? `a column has no least width of 0:${columns}`
    : null;
}

test("every grid of the admin states columns that may be narrower than what is in them", () => {
  expect(SHEETS.length).toBeGreaterThan(10);
  const problems = SHEETS.flatMap((path) =>
    readFileSync(path, "utf8")
      .split("}")
      .flatMap((rule) => {
        const problem = judge(rule);
        return problem ? [`${path}: ${problem}`] : [];
      }),
  );
  expect(problems).toEqual([]);
});
