import { escapeHtml } from "./escape-html";

/** Reads `a.b.c` from a locale file's tree. */
export function findText(tree: unknown, key: string): unknown {
  let value: unknown = tree;
  for (const part of key.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

/**
 * What the `t` filter gives: the text with `{{ name }}` filled in, its plural form chosen by
 * `count`. Texts are escaped unless their key ends in `_html`, as Shopify does; a key that no file
 * has says so.
 */
export function translateKey(
  key: string,
  values: Readonly<Record<string, unknown>>,
  locale: string,
  lookUp: (key: string) => unknown,
): string {
  const found = lookUp(key);
  const text = typeof found === "object" ? pluralForm(found, values.count, locale) : found;
  if (typeof text !== "string") return `Translation missing: ${locale}.${key}`;
  const isHtml = key.endsWith("_html");
  const template = isHtml ? text : escapeHtml(text);
  return template.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = String(values[name] ?? "");
    return isHtml ? value : escapeHtml(value);
  });
}

function pluralForm(forms: unknown, count: unknown, locale: string): unknown {
  if (typeof forms !== "object" || forms === null) return undefined;
  const table = forms as Record<string, unknown>;
  const number = Number(count);
  if (number === 0 && typeof table.zero === "string") return table.zero;
  return table[new Intl.PluralRules(locale).select(number)] ?? table.other;
}
