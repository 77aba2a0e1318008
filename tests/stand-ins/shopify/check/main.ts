import { checkFolder } from "./check-folder";
import { openEmptyShop } from "./open-empty-shop";
import { differenceLines, summaryLines } from "./report";

/** `npm run check:shopify -- FOLDER`: exit code 0 unless it crashed or found no exchange at all. */
async function main(): Promise<void> {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error("usage: npm run check:shopify -- FOLDER");
  const { summary, reports } = await checkFolder(folder, openEmptyShop);
  const lines = [...differenceLines(reports), ...summaryLines(summary)];
  process.stdout.write(`${lines.join("\n")}\n`);
  if (summary.exchanges === 0) process.exitCode = 1;
}

await main();
