import { parseArgs } from "node:util";
import { checkFolder } from "./check-folder";
import { openEmptyShop } from "./open-empty-shop";
import { differenceLines, summaryLines } from "./report";

const USAGE = "usage: npm run check:shopify -- FOLDER [--half a|b] [--figures]";

/**
 * `npm run check:shopify -- FOLDER [--half a|b] [--figures]`: replays the captures, or one half of
 * them; `--figures` prints the counts alone, so that a half can be measured without being looked
 * into. Exit code 0 unless it crashed or found no exchange at all.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { half: { type: "string" }, figures: { type: "boolean", default: false } },
  });
  const [folder] = positionals;
  const { half } = values;
  if (folder === undefined || (half !== undefined && half !== "a" && half !== "b")) {
    throw new Error(USAGE);
  }
  const { summary, reports } = await checkFolder(folder, openEmptyShop, half);
  const differences = values.figures ? [] : differenceLines(reports);
  process.stdout.write(`${[...differences, ...summaryLines(summary)].join("\n")}\n`);
  if (summary.exchanges === 0) process.exitCode = 1;
}

await main();
