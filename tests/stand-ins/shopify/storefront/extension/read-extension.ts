import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parse } from "smol-toml";
import { createEngine, type Engine } from "tests/stand-ins/shopify/storefront/liquid/engine";
import { findText } from "tests/stand-ins/shopify/storefront/liquid/translate";
import { readSchema, type BlockSchema } from "./block-schema";

/** A block file of a theme app extension. */
export interface ExtensionBlock {
  /** File name without `.liquid`. */
  handle: string;
  source: string;
  schema: BlockSchema;
}

/** A theme app extension as Shopify has it after `shopify app deploy`. */
export interface Extension {
  handle: string;
  /** Stable for the folder; part of the assets' addresses. */
  uuid: string;
  /** Changes when any file changes, as a deployed version does. */
  version: string;
  blocks: ExtensionBlock[];
  engine: Engine;
  translate(locale: string, key: string): unknown;
  asset(name: string): Buffer | null;
}

const cache = new Map<string, { stamp: string; extension: Extension }>();

/**
 * The first theme app extension below the folder of the app's toml, read again whenever a file has
 * changed; null when the app has none.
 */
export function findExtension(tomlPath: string): Extension | null {
  const root = join(dirname(tomlPath), "extensions");
  for (const name of existsSync(root) ? readdirSync(root).sort() : []) {
    const folder = join(root, name);
    const toml = join(folder, "shopify.extension.toml");
    if (existsSync(toml) && isThemeExtension(toml)) return readCached(folder);
  }
  return null;
}

function readCached(folder: string): Extension {
  const stamp = stampOf(folder);
  const known = cache.get(folder);
  if (known?.stamp === stamp) return known.extension;
  const extension = readExtension(folder, stamp);
  cache.set(folder, { stamp, extension });
  return extension;
}

function readExtension(folder: string, stamp: string): Extension {
  const snippets = Object.fromEntries(
    liquidFiles(folder, "snippets").map(({ handle, source }) => [handle, source]),
  );
  const blocks = liquidFiles(folder, "blocks").map(({ handle, source }) => ({
    handle,
    source,
    schema: readSchema(source, handle, editorTexts(folder)),
  }));
  const texts = new Map<string, unknown>();
  const locale = (name: string): unknown => {
    if (!texts.has(name)) texts.set(name, readJson(join(folder, "locales", `${name}.json`)));
    return texts.get(name);
  };
  const fallback = defaultLocale(folder);
  return {
    handle: basename(folder),
    uuid: uuidOf(folder),
    version: createHash("sha256").update(stamp).digest("hex").slice(0, 8),
    blocks,
    engine: createEngine(snippets),
    translate: (name, key) =>
      findText(locale(name), key) ??
      findText(locale(name.split("-")[0] ?? name), key) ??
      findText(locale(`${fallback}.default`), key),
    asset: (name) => readAsset(folder, name),
  };
}

function isThemeExtension(toml: string): boolean {
  const { type, extensions } = parse(readFileSync(toml, "utf8"));
  if (type === "theme") return true;
  return (
    Array.isArray(extensions) &&
    extensions.some((one) => typeof one === "object" && "type" in one && one.type === "theme")
  );
}

function liquidFiles(folder: string, part: string): { handle: string; source: string }[] {
  return list(join(folder, part))
    .filter((name) => name.endsWith(".liquid"))
    .map((name) => ({
      handle: name.slice(0, -".liquid".length),
      source: readFileSync(join(folder, part, name), "utf8"),
    }));
}

function defaultLocale(folder: string): string {
  const file = list(join(folder, "locales")).find((name) => name.endsWith(".default.json"));
  return file?.split(".")[0] ?? "en";
}

function editorTexts(folder: string): unknown {
  return readJson(join(folder, "locales", `${defaultLocale(folder)}.default.schema.json`));
}

function readJson(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

function readAsset(folder: string, name: string): Buffer | null {
  return list(join(folder, "assets")).includes(name)
    ? readFileSync(join(folder, "assets", name))
    : null;
}

function list(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Names, sizes and times of all files: cheap enough to be taken for every page. */
function stampOf(folder: string): string {
  return ["assets", "blocks", "locales", "snippets"]
    .flatMap((part) =>
      list(join(folder, part)).map((name) => {
        const { size, mtimeMs } = statSync(join(folder, part, name));
        return `${part}/${name}:${size}:${mtimeMs}`;
      }),
    )
    .join("\n");
}

function uuidOf(folder: string): string {
  const hex = createHash("sha256").update(basename(folder)).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join("-");
}
