import {
  parseSearch,
  type SearchComparator,
  type SearchNode,
  type SearchTerm,
} from "tests/stand-ins/shopify/graphql/search/search-syntax";
import type { Payload } from "./payload-format";

/**
 * Whether a body passes a subscription's `filter` (Shopify's search syntax over the body's fields,
 * `variants.price:>=10` reaching into lists). A field that the body does not have never matches, so
 * that a misspelt one silently suppresses everything, as at Shopify.
 */
export function passesFilter(payload: Payload, filter: string | null): boolean {
  const node = filter ? parseSearch(filter) : null;
  return node === null || matches(node, payload);
}

function matches(node: SearchNode, payload: Payload): boolean {
  switch (node.kind) {
    case "and":
      return node.nodes.every((child) => matches(child, payload));
    case "or":
      return node.nodes.some((child) => matches(child, payload));
    case "not":
      return !matches(node.node, payload);
    case "term":
      return matchesTerm(node, payload);
  }
}

function matchesTerm(term: SearchTerm, payload: Payload): boolean {
  if (!term.field) return false;
  const values = valuesAt(payload, term.field.split("."));
  if (term.value === "*" && term.comparator === "=") return values.some((value) => value !== null);
  return values.some((value) => compare(value, term.comparator, term.value));
}

/** Values at a path, lists flattened. */
function valuesAt(value: unknown, path: string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [name, ...rest] = path;
  if (name === undefined) return value === undefined ? [] : [value];
  if (typeof value !== "object" || value === null || !(name in value)) return [];
  return valuesAt((value as Payload)[name], rest);
}

function compare(value: unknown, comparator: SearchComparator, wanted: string): boolean {
  if (value === null) return false;
  const text = String(value).toLowerCase();
  const expected = wanted.toLowerCase();
  if (comparator === "=") return matchesText(text, expected);
  const difference = orderOf(text, expected);
  switch (comparator) {
    case ">":
      return difference > 0;
    case ">=":
      return difference >= 0;
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
  }
}

function matchesText(text: string, expected: string): boolean {
  if (expected.endsWith("*")) return text.startsWith(expected.slice(0, -1));
  if (text === expected) return true;
  return isNumeric(text) && isNumeric(expected) && Number(text) === Number(expected);
}

function orderOf(left: string, right: string): number {
  if (isNumeric(left) && isNumeric(right)) return Number(left) - Number(right);
  const [a, b] = [Date.parse(left), Date.parse(right)];
  return Number.isNaN(a) || Number.isNaN(b) ? left.localeCompare(right) : a - b;
}

function isNumeric(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}
