import { existsSync, readFileSync } from "node:fs";

const FOLDER = "extensions/doorbell/locales";

/** A locale file: texts in a tree. */
export interface TextTree {
  [key: string]: string | TextTree;
}

/** The storefront texts that Shopify would use for a locale: its file, else its language's, else the default. */
export function readStorefrontTexts(locale: string): TextTree {
  const names = [`${locale}.json`, `${locale.split("-")[0]}.json`, "en.default.json"];
  const name = names.find((candidate) => existsSync(`${FOLDER}/${candidate}`)) ?? "en.default.json";
  return JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"));
}

/** Texts by their path: "faq.heading" → "Frequently asked questions". */
export function flattenTexts(tree: TextTree, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${prefix}${key}`, value] as const]
        : [...flattenTexts(value, `${prefix}${key}.`)],
    ),
  );
}
