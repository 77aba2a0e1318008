import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { buildApp } from "./build-app";
import { findBrowser } from "./find-browser";

const REPORT = "tests/output/results.json";
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.unknown()) }),
  ),
});

function countResults(): { passed: number; failed: number } {
  const report = reportSchema.parse(JSON.parse(readFileSync(REPORT, "utf8")));
  // A file that could not even be loaded has no tests, yet nothing of it passed.
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * Builds the app, runs Vitest with `options` and ends the process, after one line that says how many tests passed and
 * failed. Fails when any did, or none ran.
 */
export async function runVitest(
  options: readonly string[],
  environment: Record<string, string> = {},
): Promise<never> {
  mkdirSync("tests/output", { recursive: true });
  rmSync(REPORT, { force: true });
  process.env["CHROMIUM_PATH"] = findBrowser();
  await buildApp();
  const vitest = spawnSync(
    "node_modules/.bin/node",
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${REPORT}`,
      ...options,
    ],
    { stdio: "inherit", env: { ...process.env, ...environment } },
  );
  const { passed, failed } = countResults();
  const isGreen = vitest.status === 0 && failed === 0 && passed > 0;
  // Vitest also fails for errors outside of tests; they must not hide behind a row of passed ones.
  console.log(`${passed} passed, ${isGreen ? 0 : Math.max(failed, 1)} failed`);
  process.exit(isGreen ? 0 : 1);
}
