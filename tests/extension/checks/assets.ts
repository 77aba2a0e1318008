import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { buildAssets } from "tests/extension/build-assets";
import { EXTENSION_FOLDER, type CheckResult } from "./limits";

/** Bytes of an asset, as it is and as it travels. */
export interface AssetSize {
  raw: number;
  gzip: number;
}

// Shopify's threshold for the script that every page loads is 10,000 bytes raw; the rest are our own promises.
const LAUNCHER_RAW = 10_000;
const LAUNCHER_GZIP = 4_000;
const STYLES_GZIP = 3_000;
const OPENED_GZIP = 25_000;

const FOLDER = `${EXTENSION_FOLDER}/assets`;

/** Sizes of every asset by its name. */
export function measureAssets(): Map<string, AssetSize> {
  return new Map(
    readdirSync(FOLDER).map((name) => {
      const content = readFileSync(`${FOLDER}/${name}`);
      return [name, { raw: content.length, gzip: gzipSync(content, { level: 9 }).length }];
    }),
  );
}

const NOTHING: AssetSize = { raw: 0, gzip: 0 };

/** What a shopper downloads: before the first click, and in all once the chat is open. gzip bytes. */
export function summariseSizes(sizes: Map<string, AssetSize>) {
  const of = (name: string) => sizes.get(name) ?? NOTHING;
  const script = of("doorbell-launcher.js");
  const styles = of("doorbell-launcher.css");
  return {
    script,
    styles,
    opened: script.gzip + styles.gzip + of("doorbell-panel.js").gzip,
    /** Articles, rating, products and discounts: loaded when one is first wanted. */
    later: of("doorbell-help.js").gzip,
  };
}

/** Sizes within their budgets, built from the sources as they are, and nothing from other hosts. */
export async function checkAssets(): Promise<CheckResult> {
  const offences: string[] = [];
  const ask = (isFine: boolean, offence: string) => isFine || offences.push(offence);
  const { script, styles, opened, later } = summariseSizes(measureAssets());
  ask(
    script.raw <= LAUNCHER_RAW,
    `the launcher has ${script.raw} bytes, ${LAUNCHER_RAW} are allowed`,
  );
  ask(
    script.gzip <= LAUNCHER_GZIP,
    `the launcher has ${script.gzip} bytes gzip, ${LAUNCHER_GZIP} are allowed`,
  );
  ask(
    styles.gzip <= STYLES_GZIP,
    `the launcher's CSS has ${styles.gzip} bytes gzip, ${STYLES_GZIP} are allowed`,
  );
  ask(opened <= OPENED_GZIP, `the open chat has ${opened} bytes gzip, ${OPENED_GZIP} are allowed`);
  const built = await buildAssets();
  for (const name of readdirSync(FOLDER)) {
    const content = readFileSync(`${FOLDER}/${name}`, "utf8");
    ask(
      built.get(name) === content,
      `assets/${name} is not what its sources give: npm run build:extension`,
    );
    for (const [address] of content.matchAll(/https?:\/\/[\w.-]+/g))
      ask(address.endsWith("www.w3.org"), `assets/${name} names ${address}`);
    // Themes give it a size of their own: 10 pixels in Dawn.
    ask(!/\d(?:rem|rlh)\b/.test(content), `assets/${name} counts in rem`);
  }
  for (const folder of ["blocks", "snippets"])
    for (const name of readdirSync(`${EXTENSION_FOLDER}/${folder}`)) {
      const source = readFileSync(`${EXTENSION_FOLDER}/${folder}/${name}`, "utf8");
      for (const [match] of source.matchAll(/(?:src|href)=["']\s*(?:https?:)?\/\/[^"']+/g))
        offences.push(`${folder}/${name} loads from elsewhere: ${match}`);
    }
  const sizes = `launcher ${script.raw} bytes (${script.gzip} gzip), its CSS ${styles.gzip} gzip, open chat ${opened} gzip in all, ${later} more when first wanted`;
  return { checked: `assets: current, nothing remote, ${sizes}`, offences };
}
