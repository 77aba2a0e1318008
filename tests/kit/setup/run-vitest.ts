import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { buildApp } from "./build-app";
import { findBrowser } from "./find-browser";
import { readReport } from "./read-report";

const REPORT = "tests/output/results.json";

/**
 * Builds the app, runs Vitest with `options` and ends the process, after a line for each failure and one that says how
 * many tests passed and failed. Fails when any did, or none ran.
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
  const { passed, failed, failures } = readReport(readFileSync(REPORT, "utf8"), process.cwd());
  const isGreen = vitest.status === 0 && failed === 0 && passed > 0;
  // Vitest also fails for errors outside of tests; they must not hide behind a row of passed ones.
  if (!isGreen && failures.length === 0) failures.push("FAILED outside of any test: see above");
  for (const line of failures) console.log(line);
  console.log(`${passed} passed, ${isGreen ? 0 : Math.max(failed, 1)} failed`);
  process.exit(isGreen ? 0 : 1);
}
