import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** What a run of Vitest came to. */
export interface RunReport {
  passed: number;
  failed: number;
  /** One line for each failure: the file, the test's name and the first line of its error. */
  failures: string[];
}

const LONGEST_LINE = 300;

/** The first line of `message` that says something. */
function findFirstLine(message: string | undefined): string {
  const lines = stripVTControlCharacters(message ?? "").split("\n");
  return lines.find((line) => line.trim() !== "")?.trim() ?? "no message";
}

/** Reads the text of Vitest's JSON report. `folder` is the project's, which names of files leave out. */
export function readReport(text: string, folder: string): RunReport {
  const report = reportSchema.parse(JSON.parse(text));
  const describe = (...words: string[]) => `FAILED ${words.join(" › ")}`.slice(0, LONGEST_LINE);
  const failures: string[] = [];
  let broken = 0;
  for (const { name, status, message, assertionResults } of report.testResults) {
    const file = relative(folder, name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    for (const test of failed)
      failures.push(describe(file, test.fullName, findFirstLine(test.failureMessages?.[0])));
    // A file that could not even be loaded has no tests, yet nothing of it passed.
    if (status === "failed" && assertionResults.length === 0) broken++;
    if (status === "failed" && failed.length === 0)
      failures.push(describe(file, findFirstLine(message)));
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken, failures };
}
