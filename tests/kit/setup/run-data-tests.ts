import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { runVitest } from "./run-vitest";

// Runs the tests with the tag "data" over what others wrote, which lies beside the checkout, in place of our own vectors.
const folder = resolve("../shared/data");
if (!existsSync(folder)) {
  console.error(`There is no data to test against: ${folder} is missing.`);
  process.exit(1);
}
await runVitest(["--tags-filter=data", ...process.argv.slice(2)], { TEST_DATA: folder });
