import { existsSync, readFileSync } from "node:fs";
import { STOREFRONT_LOCALES } from "~/languages/locales";
import { flattenTexts } from "tests/extension/read-locales";
import { EXTENSION_FOLDER, type CheckResult } from "./limits";

const MOST_NAME = 25;

const placeholdersOf = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)]
    .map((match) => match[1])
    .sort()
    .join(" ");

function readTexts(locale: string, kind: string): Map<string, string> | null {
  const name = locale === "en" ? `en.default${kind}` : `${locale}${kind}`;
  const file = `${EXTENSION_FOLDER}/locales/${name}.json`;
  return existsSync(file) ? flattenTexts(JSON.parse(readFileSync(file, "utf8"))) : null;
}

function compare(locale: string, kind: string, wanted: Map<string, string>): string[] {
  const texts = readTexts(locale, kind);
  const where = `locales/${locale}${kind}.json`;
  if (!texts) return [`${where} is missing`];
  const missing = [...wanted.keys()].filter((key) => !texts.has(key));
  const extra = [...texts.keys()].filter((key) => !wanted.has(key));
  return [
    ...missing.map((key) => `${where}: ${key} is missing`),
    ...extra.map((key) => `${where}: ${key} is unknown`),
    ...[...texts].flatMap(([key, text]) => {
      const found: string[] = [];
      if (!text.trim()) found.push(`${where}: ${key} is empty`);
      if (placeholdersOf(text) !== placeholdersOf(wanted.get(key) ?? ""))
        found.push(`${where}: ${key} has other placeholders than English`);
      // Block names: longer ones are cut in the theme editor, and refused in English.
      if (kind && key.endsWith(".name") && [...text].length > MOST_NAME)
        found.push(`${where}: ${key} is longer than ${MOST_NAME} characters`);
      return found;
    }),
  ];
}

/** Storefront and editor texts: the same keys and placeholders in every language, and names that fit. */
export function checkLocales(): CheckResult {
  const offences: string[] = [];
  const counts: number[] = [];
  for (const kind of ["", ".schema"]) {
    const wanted = readTexts("en", kind) ?? new Map<string, string>();
    counts.push(wanted.size);
    for (const locale of STOREFRONT_LOCALES) offences.push(...compare(locale, kind, wanted));
  }
  return {
    checked: `locales: ${STOREFRONT_LOCALES.length} languages, ${counts.join(" storefront and ")} editor texts`,
    offences,
  };
}
