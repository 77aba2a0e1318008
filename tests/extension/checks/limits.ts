import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";

export const EXTENSION_FOLDER = "extensions/doorbell";

/** What a check looked at, and what it found wrong. */
export interface CheckResult {
  /** Said whether or not there are offences: "27 files, 63 kB". */
  checked: string;
  offences: string[];
}

// https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration#file-and-content-size-limits
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_BLOCKS = 30;
const MOST_LIQUID = 100 * 1024;
const MOST_LOCALES = 100;
const MOST_LOCALE_BYTES = 15 * 1024;
const ASSET_TYPES = new Set([".jpg", ".jpeg", ".json", ".js", ".css", ".png", ".svg", ".wasm"]);
const FOLDERS = new Set(["assets", "blocks", "snippets", "locales"]);

const filesIn = (folder: string) =>
  readdirSync(join(EXTENSION_FOLDER, folder)).map((name) => join(EXTENSION_FOLDER, folder, name));
const sizeOf = (files: string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** Shopify's limits of a theme app extension, which its own checker does not know. */
export function checkLimits(): CheckResult {
  const offences: string[] = [];
  const entries = readdirSync(EXTENSION_FOLDER, { withFileTypes: true });
  for (const entry of entries) {
    const isKnown = entry.isDirectory()
      ? FOLDERS.has(entry.name)
      : entry.name === "shopify.extension.toml";
    if (!isKnown) offences.push(`${entry.name} does not belong into a theme app extension`);
  }
  const [assets, blocks, snippets, locales] = ["assets", "blocks", "snippets", "locales"].map(
    filesIn,
  );
  if (!assets || !blocks || !snippets || !locales)
    return { checked: "", offences: ["a folder is missing"] };
  const liquid = sizeOf([...blocks, ...snippets]);
  const total = sizeOf([...assets, ...blocks, ...snippets, ...locales]);
  const ask = (isFine: boolean, offence: string) => isFine || offences.push(offence);
  ask(total <= MOST_BYTES, `${total} bytes in all, ${MOST_BYTES} are allowed`);
  ask(blocks.length <= MOST_BLOCKS, `${blocks.length} blocks, ${MOST_BLOCKS} are allowed`);
  ask(liquid <= MOST_LIQUID, `${liquid} bytes of Liquid, ${MOST_LIQUID} are allowed`);
  ask(
    locales.length <= MOST_LOCALES,
    `${locales.length} locale files, ${MOST_LOCALES} are allowed`,
  );
  for (const file of locales)
    ask(
      statSync(file).size <= MOST_LOCALE_BYTES,
      `${file} is larger than ${MOST_LOCALE_BYTES} bytes`,
    );
  for (const file of assets)
    ask(ASSET_TYPES.has(extname(file)), `${file}: Shopify takes no ${extname(file)} assets`);
  const manifest = readFileSync(`${EXTENSION_FOLDER}/shopify.extension.toml`, "utf8");
  ask(/^type = "theme"$/m.test(manifest), 'shopify.extension.toml has no type = "theme"');
  ask(/^name = "[^"]+"$/m.test(manifest), "shopify.extension.toml has no name");
  const count = assets.length + blocks.length + snippets.length + locales.length;
  return {
    checked: `limits: ${count} files, ${total} bytes, ${liquid} of them Liquid, ${blocks.length} blocks, ${locales.length} locale files`,
    offences,
  };
}
