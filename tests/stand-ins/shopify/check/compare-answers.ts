import { isObject, type Answer, type Json, type JsonObject } from "./exchange";
import type { KnownValues } from "./known-values";

/** One place where our answer is not Shopify's. */
export interface Difference {
  /** Path inside the answer, e.g. `data.orderCreate.order.name`. */
  path: string;
  expected: string;
  got: string;
}

/** What is needed beside the two answers. */
export interface Comparison {
  expected: Answer;
  got: Answer;
  known: KnownValues;
  /** The request as recorded: a value that stands in it must come back literally. */
  request: string;
  /** Root response keys whose search had not seen the capture's latest objects yet. */
  staleSearches: ReadonlySet<string>;
  /** False for a document rebuilt from the answer, whose arguments and so whose cost are unknown. */
  comparesCost: boolean;
}

/**
 * Compares an answer of ours with Shopify's: same keys everywhere; texts, enums, amounts, booleans
 * and errors literally; `requestedQueryCost` exactly; ids, times, cursors, tokens and addresses by
 * shape, an id also consistently through the capture.
 */
export function compareAnswers(comparison: Comparison): Difference[] {
  const differences: Difference[] = [];
  const { expected, got } = comparison;
  compareValue(expected.data ?? null, got.data ?? null, "data", comparison, differences);
  compareErrors(comparison, differences);
  if (comparison.comparesCost) compareCost(comparison, differences);
  return differences.filter(({ path }) => !comparison.staleSearches.has(path.split(".")[1] ?? ""));
}

function compareCost({ expected, got }: Comparison, differences: Difference[]): void {
  const recorded = requestedCost(expected);
  if (recorded === null) return;
  const ours = requestedCost(got);
  if (ours !== recorded) {
    differences.push(difference("extensions.cost.requestedQueryCost", recorded, ours));
  }
}

/** `extensions.cost.requestedQueryCost`, or null when the answer has none. */
export function requestedCost(answer: Answer): number | null {
  const extensions = isObject(answer.extensions) ? answer.extensions : {};
  const cost = isObject(extensions.cost) ? extensions.cost.requestedQueryCost : null;
  return typeof cost === "number" ? cost : null;
}

function compareErrors(comparison: Comparison, differences: Difference[]): void {
  const expected = comparison.expected.errors ?? null;
  const got = comparison.got.errors ?? null;
  compareValue(expected, got, "errors", comparison, differences);
}

function compareValue(
  expected: Json,
  got: Json,
  path: string,
  comparison: Comparison,
  differences: Difference[],
): void {
  if (Array.isArray(expected) && Array.isArray(got)) {
    compareLists(expected, got, path, comparison, differences);
  } else if (isObject(expected) && isObject(got)) {
    compareObjects(expected, got, path, comparison, differences);
  } else if (!isAlike(expected, got, path, comparison)) {
    differences.push(difference(path, expected, got));
  }
}

function compareLists(
  expected: Json[],
  got: Json[],
  path: string,
  comparison: Comparison,
  differences: Difference[],
): void {
  if (expected.length !== got.length) {
    differences.push(difference(`${path}.length`, expected.length, got.length));
  }
  for (let index = 0; index < Math.min(expected.length, got.length); index += 1) {
    const at = `${path}.${index}`;
    compareValue(expected[index] ?? null, got[index] ?? null, at, comparison, differences);
  }
}

function compareObjects(
  expected: JsonObject,
  got: JsonObject,
  path: string,
  comparison: Comparison,
  differences: Difference[],
): void {
  for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
    const at = `${path}.${key}`;
    const theirs = expected[key];
    const ours = got[key];
    if (theirs === undefined || ours === undefined) {
      if (!isUncomparedKey(key)) differences.push(difference(at, theirs, ours));
    } else if (!isUncomparedKey(key) && !isOwnName(key, path, expected, comparison)) {
      compareValue(theirs, ours, at, comparison, differences);
    }
  }
}

/** `requestId` is a random id of the recorded request; `traceId` the same of older recordings. */
function isUncomparedKey(key: string): boolean {
  return key === "requestId" || key === "traceId";
}

/** What the recorded shop's own locations, channels and itself are called is no behaviour. */
function isOwnName(key: string, path: string, owner: JsonObject, { request }: Comparison): boolean {
  // A product without a vendor gets the shop's name.
  if (key === "vendor") return !request.includes(JSON.stringify(owner.vendor));
  if (key !== "name") return false;
  const parent = path.slice(path.lastIndexOf(".") + 1);
  const isStanding = /^gid:\/\/shopify\/(Location|Publication|Shop)\//.test(String(owner.id));
  return isStanding || /^(assignedL|l)ocation$|^shop$/.test(parent);
}

function isAlike(expected: Json, got: Json, path: string, comparison: Comparison): boolean {
  // Recorders trimmed their documents, so only that there is a location can be compared.
  if (/\.locations\.\d+\.(line|column)$/.test(path)) return typeof expected === typeof got;
  if (typeof expected !== "string" || typeof got !== "string") return Object.is(expected, got);
  if (isProgress(path, expected) && isProgress(path, got)) return true;
  const { known, request } = comparison;
  const translated = known.translate(expected);
  if (sortedChoices(translated) === sortedChoices(got)) return true;
  if (expected.startsWith("gid://shopify/")) return isSameId(expected, got, known);
  const shape = shapeOf(expected, path);
  if (shape === null || request.includes(JSON.stringify(expected))) return false;
  if (shapeOf(got, path) !== shape) return false;
  if (shape !== "time") known.learn(expected, got);
  return true;
}

/** How far a bulk operation was at a moment, and how much it found among the shop's own objects. */
function isProgress(path: string, text: string): boolean {
  if (/(objectCount|fileSize)$/i.test(path)) return /^\d+$/.test(text);
  if (!/bulkOperation\.status$/i.test(path)) return false;
  return text === "CREATED" || text === "RUNNING" || text === "COMPLETED";
}

/**
 * The text with the choices of "… to be one of: B, A" sorted: the published introspection lists enum
 * values alphabetically, so the order in which Shopify names them cannot be known.
 */
function sortedChoices(text: string): string {
  return text.replace(/(?<= to be one of: )[A-Z0-9_]+(, [A-Z0-9_]+)*/g, (choices) =>
    choices.split(", ").toSorted().join(", "),
  );
}

function isSameId(expected: string, got: string, known: KnownValues): boolean {
  const type = (id: string) => id.replace(/\/[\w-]+(\?.*)?$/, "");
  if (type(expected) !== type(got) || known.oursFor(expected) !== undefined) return false;
  known.learn(expected, got);
  return true;
}

/** Shapes of values that a shop makes up; the key decides where the text alone does not tell. */
const SHAPES: [name: string, text: RegExp, key: RegExp][] = [
  ["time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/, /./],
  ["address", /^https?:\/\/\S+$/, /./],
  ["object name", /^#D?\d+(-[A-Z]\d+|\.\d+)?$/, /^name$|order$/i],
  ["number", /^\d+$/, /^(legacyResourceId|number|orderNumber)$/],
  ["cursor", /^[\w+/=-]{8,}$/, /cursor$/i],
  ["digest", /^[0-9a-f]{32,64}$/, /digest$/i],
  ["code", /^[A-Z0-9]{6,12}$/, /^confirmationNumber$/],
  ["token", /^[\w=-]{16,}$/, /(token|key|path)$/i],
  ["file", /^\/?[\w./-]+$/, /(filename|path)$/i],
];

function shapeOf(text: string, path: string): string | null {
  const key = path.slice(path.lastIndexOf(".") + 1);
  return SHAPES.find(([, pattern, keys]) => pattern.test(text) && keys.test(key))?.[0] ?? null;
}

function difference(path: string, expected: unknown, got: unknown): Difference {
  return { path, expected: brief(expected), got: brief(got) };
}

function brief(value: unknown): string {
  if (value === undefined) return "(absent)";
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
