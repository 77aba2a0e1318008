import { existsSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

// npm run bench -- NAME: runs tests/bench/NAME.ts, which measures ours and a baseline in the same run.

const name = process.argv[2];
const file = `tests/bench/${name}.ts`;
if (!name || !existsSync(file) || name === "main") {
  const names = readdirSync("tests/bench", { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && entry.name !== "main.ts")
    .map((entry) => entry.name.replace(/\.ts$/, ""));
  console.error(`Usage: npm run bench -- NAME, where NAME is one of: ${names.join(", ")}`);
  process.exit(2);
}
await import(pathToFileURL(file).href);
