import { IntlMessageFormat } from "intl-messageformat";

interface Element {
  type: number;
  value?: unknown;
  options?: Record<string, { value: Element[] }>;
}

// Kinds of elements of a parsed ICU message, as @formatjs/icu-messageformat-parser numbers them: 0 is plain text, 7 is
// "#" and 8 a tag; what lies between stands for a value.
const isValue = ({ type }: Element): boolean => type >= 1 && type <= 6;

function collect(elements: readonly Element[], names: Set<string>): void {
  for (const element of elements) {
    if (isValue(element) && typeof element.value === "string") names.add(element.value);
    for (const option of Object.values(element.options ?? {})) collect(option.value, names);
  }
}

/** Names of the placeholders in an ICU message, sorted. Throws SyntaxError when it cannot be read. */
export function findPlaceholders(message: string): string[] {
  const names = new Set<string>();
  const parsed = new IntlMessageFormat(message, "en", undefined, { ignoreTag: true });
  collect(parsed.getAst() as Element[], names);
  return [...names].sort();
}

/** Names of the placeholders in a text of the theme extension, where Liquid writes them "{{ name }}"; sorted. */
export function findLiquidPlaceholders(text: string): string[] {
  const found = [...text.matchAll(/\{\{-?\s*(\w+)\s*-?\}\}/g)].map((match) => match[1] ?? "");
  return [...new Set(found)].sort();
}
