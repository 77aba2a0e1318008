import { Kind, parse, type DocumentNode, type OperationDefinitionNode } from "graphql";
import { isObject, type Answer, type Exchange, type Json, type JsonObject } from "./exchange";

/** What the objects around an answer say about its request; the nearest comes last. */
interface Surroundings {
  documents: string[];
  variables: JsonObject;
  isUpstreamCall: boolean;
}

const DOCUMENT_KEYS = ["query", "document", "mutation"];
const VARIABLE_KEYS = ["variables", "requestVariables"];
/** Parts of a capture that describe a request or a simulation, never an answer. */
const NEVER_ANSWERS = new Set([...VARIABLE_KEYS, "request", "expected", "proxyVariables"]);

/**
 * Finds every recorded exchange of a capture, in the order of the file. Captures differ in shape:
 * the answer may lie under `response`, `result`, `response.payload`, `response.body` or directly in
 * a named step; document and variables beside it, in a `request` beside it, or further out.
 */
export function findExchanges(capture: Json): Exchange[] {
  const found: Exchange[] = [];
  walk(capture, [], { documents: [], variables: {}, isUpstreamCall: false }, found);
  // What the recorder read for itself and found empty was so before the capture made anything.
  const upstream = found.filter((one) => one.isUpstreamCall);
  const steps = found.filter((one) => !one.isUpstreamCall);
  // Recorders wrote what they cleaned up beside the step it belongs to, but did it at the end.
  return [...upstream, ...steps.filter(isNotCleanup), ...steps.filter((one) => !isNotCleanup(one))];
}

function isNotCleanup({ path }: Exchange): boolean {
  return !path.split(".").some((part) => part.startsWith("cleanup"));
}

function walk(node: Json, path: string[], around: Surroundings, found: Exchange[]): void {
  if (Array.isArray(node)) {
    node.forEach((child, index) => walk(child, [...path, String(index)], around, found));
    return;
  }
  if (!isObject(node)) return;
  const here = surroundingsAt(node, path, around);
  if (isAnswer(node)) {
    found.push({
      path: path.join(".") || "(whole file)",
      document: documentFor(node, here.documents),
      variables: here.variables,
      answer: { data: node.data, errors: node.errors, extensions: node.extensions },
      isUpstreamCall: here.isUpstreamCall,
    });
    return;
  }
  for (const [key, child] of Object.entries(node)) {
    if (child !== undefined && !NEVER_ANSWERS.has(key)) walk(child, [...path, key], here, found);
  }
}

function surroundingsAt(node: JsonObject, path: string[], around: Surroundings): Surroundings {
  const request = isObject(node.request) ? node.request : {};
  const documents = [...around.documents];
  let variables = around.variables;
  for (const source of [node, request]) {
    for (const key of DOCUMENT_KEYS) {
      const text = source[key];
      if (typeof text === "string" && looksLikeDocument(text)) documents.push(text);
    }
    for (const key of VARIABLE_KEYS) {
      const value = source[key];
      if (isObject(value)) variables = value;
    }
  }
  const isUpstreamCall = around.isUpstreamCall || path.at(-1) === "upstreamCalls";
  return { documents, variables, isUpstreamCall: isUpstreamCall || path.includes("upstreamCalls") };
}

/** Tells a GraphQL document from a search query such as `tag:sale`. */
function looksLikeDocument(text: string): boolean {
  return (
    /^\s*(#[^\n]*\n\s*)*(query|mutation|fragment|subscription|\{)/.test(text) && text.includes("{")
  );
}

function isAnswer(node: JsonObject): boolean {
  if (hasErrors(node)) return !("query" in node);
  return isObject(node.data) && Object.keys(node).every((key) => ANSWER_KEYS.has(key));
}

const ANSWER_KEYS = new Set([
  "data",
  "errors",
  "extensions",
  // What recorders noted beside `data` when they flattened request and answer into one object.
  ...VARIABLE_KEYS,
  "query",
  "document",
  "request",
  "proxyVariables",
  "upstreamCalls",
  "status",
]);

function hasErrors(node: JsonObject): boolean {
  const errors = node.errors;
  return (
    Array.isArray(errors) &&
    errors.length > 0 &&
    errors.every((error) => isObject(error) && typeof error.message === "string")
  );
}

/** The nearest document that can have given this answer: its root response keys are the answer's. */
function documentFor(answer: Answer, documents: string[]): string | null {
  const data = answer.data;
  for (const document of documents.toReversed()) {
    if (!isObject(data)) return document;
    const keys = rootResponseKeys(document);
    if (keys === null || Object.keys(data).every((key) => keys.has(key))) return document;
  }
  return null;
}

/** Response keys of a document's root fields; null when it does not parse or spreads fragments. */
function rootResponseKeys(document: string): Set<string> | null {
  const operation = operationOf(document);
  if (operation === null) return null;
  const keys = new Set<string>();
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) return null;
    keys.add((selection.alias ?? selection.name).value);
  }
  return keys;
}

function operationOf(document: string): OperationDefinitionNode | null {
  let parsed: DocumentNode;
  try {
    parsed = parse(document);
  } catch {
    return null;
  }
  return parsed.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION) ?? null;
}
