import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createEngine, type Engine } from "tests/stand-ins/shopify/storefront/liquid/engine";
import { findText } from "tests/stand-ins/shopify/storefront/liquid/translate";

const ROOT = fileURLToPath(new URL("files", import.meta.url));

/** The theme's files, read once per process. */
export interface Theme {
  engine: Engine;
  source(path: string): string | null;
  /** A text of the theme in a language, else in English. */
  translate(locale: string, key: string): unknown;
  asset(name: string): Buffer | null;
}

let theme: Theme | null = null;

export function readTheme(): Theme {
  theme ??= openTheme();
  return theme;
}

function openTheme(): Theme {
  const snippets = Object.fromEntries(
    filesOf("snippets").map((name) => [
      name.replace(/\.liquid$/, ""),
      (read(`snippets/${name}`) ?? "").trimEnd(),
    ]),
  );
  const sources = new Map<string, string | null>();
  const texts = new Map<string, unknown>();
  const localeFile = (locale: string): unknown => {
    if (!texts.has(locale)) texts.set(locale, JSON.parse(read(`locales/${locale}.json`) ?? "{}"));
    return texts.get(locale);
  };
  return {
    engine: createEngine(snippets),
    source: (path) => {
      if (!sources.has(path)) sources.set(path, read(`${path}.liquid`));
      return sources.get(path) ?? null;
    },
    translate: (locale, key) =>
      findText(localeFile(locale), key) ?? findText(localeFile("en"), key),
    asset: (name) =>
      filesOf("assets").includes(name) ? readFileSync(join(ROOT, "assets", name)) : null,
  };
}

function read(path: string): string | null {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function filesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder));
}
