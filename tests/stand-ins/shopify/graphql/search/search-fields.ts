import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { SearchComparator, SearchNode, SearchTerm } from "./search-syntax";

/** One value or several, any of which may match. */
type FieldValue = boolean | number | string | null | readonly string[];

export interface SearchField<T> {
  /**
   * - `keyword`: equality without case, `*` as suffix wildcard
   * - `text`: words (prefix with `*`)
   * - `id`: numeric ids, ranges
   * - `number`: numbers, ranges
   * - `time`: ISO times and dates, ranges, `now`
   * - `boolean`
   */
  kind: "boolean" | "id" | "keyword" | "number" | "text" | "time";
  get(record: T, shop: ShopStore): FieldValue;
  /** Accepted values of an enumeration (lower case); others warn with `invalid_value`. */
  values?: readonly string[];
}

export interface SearchFields<T> {
  fields: Readonly<Record<string, SearchField<T>>>;
  /** What free text looks in. */
  text(record: T, shop: ShopStore): readonly (string | null)[];
}

export type Predicate<T> = (record: T) => boolean;

export interface SearchWarning {
  field: string;
  message: string;
  code: string;
}

export interface CompiledSearch<T> {
  matches: Predicate<T> | null;
  warnings: SearchWarning[];
  /** A bad time in a time filter: Shopify answers BAD_REQUEST. */
  error: string | null;
}

/** Turns a parsed query into a predicate; unknown fields match everything and are reported. */
export function compileSearch<T>(
  node: SearchNode | null,
  definition: SearchFields<T>,
  shop: ShopStore,
): CompiledSearch<T> {
  const compiled: CompiledSearch<T> = { matches: null, warnings: [], error: null };
  if (node) compiled.matches = compileNode(node, definition, shop, compiled);
  return compiled;
}

function compileNode<T>(
  node: SearchNode,
  definition: SearchFields<T>,
  shop: ShopStore,
  compiled: CompiledSearch<T>,
): Predicate<T> | null {
  if (node.kind === "term") return compileTerm(node, definition, shop, compiled);
  if (node.kind === "not") {
    const inner = compileNode(node.node, definition, shop, compiled);
    return inner && ((record) => !inner(record));
  }
  const parts = node.nodes
    .map((child) => compileNode(child, definition, shop, compiled))
    .filter((part) => part !== null);
  if (parts.length === 0) return null;
  return node.kind === "and"
    ? (record) => parts.every((part) => part(record))
    : (record) => parts.some((part) => part(record));
}

function compileTerm<T>(
  term: SearchTerm,
  definition: SearchFields<T>,
  shop: ShopStore,
  compiled: CompiledSearch<T>,
): Predicate<T> | null {
  if (term.field === null) return freeText(term, definition, shop);
  const negated = /^(.*)_not$/.exec(term.field)?.[1];
  const field = definition.fields[negated ?? term.field] ?? definition.fields[term.field];
  if (!field) {
    compiled.warnings.push({
      field: term.field,
      message: "Invalid search field for this query.",
      code: "invalid_field",
    });
    return null;
  }
  const predicate = fieldPredicate(term, field, shop, compiled);
  return negated && predicate ? (record) => !predicate(record) : predicate;
}

function fieldPredicate<T>(
  term: SearchTerm,
  field: SearchField<T>,
  shop: ShopStore,
  compiled: CompiledSearch<T>,
): Predicate<T> | null {
  if (term.value === "*" && !term.quoted) return (record) => isPresent(field.get(record, shop));
  const alternatives = term.quoted ? [term.value] : term.value.split(",").filter(Boolean);
  const invalid = alternatives.find(
    (value) => field.values && !field.values.includes(value.toLowerCase()),
  );
  if (invalid !== undefined) {
    compiled.warnings.push({
      field: term.field ?? "",
      message: `Input \`${invalid}\` is not an accepted value.`,
      code: "invalid_value",
    });
    return () => false;
  }
  const tests = alternatives.map((value) => valueTest(term, value, field.kind, shop));
  if (tests.includes(null)) {
    if (field.kind === "time") {
      compiled.error = `Invalid timestamp for query filter \`${term.field}\`.`;
    }
    return () => false;
  }
  return (record) => {
    const value = field.get(record, shop);
    return tests.some((test) => test?.(value) ?? false);
  };
}

type ValueTest = (value: FieldValue) => boolean;

function valueTest(
  term: SearchTerm,
  text: string,
  kind: SearchField<unknown>["kind"],
  shop: ShopStore,
): ValueTest | null {
  const { comparator } = term;
  if (kind === "time") return timeTest(text, comparator, shop.now());
  if (kind === "id" || kind === "number") return numberTest(text, comparator);
  if (kind === "boolean") return (value) => value === (text.toLowerCase() === "true");
  if (kind === "keyword") return keywordTest(text, comparator);
  return textTest(text);
}

function timeTest(text: string, comparator: SearchComparator, now: Date): ValueTest | null {
  const range = timeRange(text, now);
  if (!range) return null;
  const { start, end } = range;
  return (value) => {
    if (typeof value !== "string") return false;
    const time = Date.parse(value);
    if (comparator === ">") return time > end - 1 || (end - start <= 1 && time > start);
    if (comparator === ">=") return time >= start;
    if (comparator === "<") return time < start;
    if (comparator === "<=") return time < end;
    return time >= start && time < end;
  };
}

/** The moment or day a time filter's value stands for, in milliseconds; null when it is none. */
export function timeRange(text: string, now: Date): { start: number; end: number } | null {
  if (text.toLowerCase() === "now") return { start: now.getTime(), end: now.getTime() + 1 };
  if (!/^\d{4}-\d{2}(-\d{2})?/.test(text)) return null;
  const dayOnly = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(text) && text.includes("T");
  const start = Date.parse(dayOnly || hasZone || !text.includes("T") ? text : `${text}Z`);
  if (Number.isNaN(start)) return null;
  return { start, end: start + (dayOnly ? 86_400_000 : 1) };
}

function numberTest(text: string, comparator: SearchComparator): ValueTest | null {
  const number = Number(/(\d+(?:\.\d+)?)$/.exec(text)?.[1] ?? text);
  if (Number.isNaN(number)) return null;
  return (value) => {
    const actual = typeof value === "string" ? Number(value) : value;
    if (typeof actual !== "number") return false;
    if (comparator === ">") return actual > number;
    if (comparator === ">=") return actual >= number;
    if (comparator === "<") return actual < number;
    if (comparator === "<=") return actual <= number;
    return actual === number;
  };
}

function keywordTest(text: string, comparator: SearchComparator): ValueTest {
  const wanted = text.toLowerCase();
  const prefix = wanted.endsWith("*") ? wanted.slice(0, -1) : null;
  const test = (value: string): boolean => {
    const actual = value.toLowerCase();
    if (comparator === "<") return actual < wanted;
    if (comparator === "<=") return actual <= wanted;
    if (comparator === ">") return actual > wanted;
    if (comparator === ">=") return actual >= wanted;
    return prefix === null ? actual === wanted : actual.startsWith(prefix);
  };
  return (value) => {
    if (typeof value === "string") return test(value);
    return Array.isArray(value) && value.some(test);
  };
}

function textTest(text: string): ValueTest {
  const words = wordsOf(text);
  return (value) => {
    const present = wordsOf(Array.isArray(value) ? value.join(" ") : String(value ?? ""));
    return words.every((word) => present.some((candidate) => wordMatches(candidate, word)));
  };
}

function wordMatches(candidate: string, word: string): boolean {
  return word.endsWith("*") ? candidate.startsWith(word.slice(0, -1)) : candidate === word;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_@.+#*'-]+/gu) ?? [];
}

/** Free text matches words by prefix, as the admin's search does. */
function freeText<T>(term: SearchTerm, definition: SearchFields<T>, shop: ShopStore): Predicate<T> {
  const words = wordsOf(term.value).map((word) => word.replace(/\*$/, ""));
  return (record) => {
    const text = definition.text(record, shop).join(" ");
    const present = wordsOf(text);
    return words.every((word) =>
      present.some(
        (candidate) => candidate.startsWith(word) || candidate.split(/[@.\-#]/).includes(word),
      ),
    );
  };
}

function isPresent(value: FieldValue): boolean {
  if (value === null || value === "") return false;
  return !Array.isArray(value) || value.length > 0;
}
