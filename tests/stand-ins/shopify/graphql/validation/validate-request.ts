import {
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from "graphql";
import { pathOfValidationError } from "./report-error";
import { SHOPIFY_RULES } from "./shopify-rules";

/** A GraphQL error as Shopify prints it. */
export interface ErrorBody {
  message: string;
  locations?: { line: number; column: number }[];
  path?: (number | string)[];
  extensions?: Record<string, unknown>;
}

export type ParsedDocument =
  { ok: true; document: DocumentNode } | { ok: false; errors: ErrorBody[] };

// Undeclared variables and fragment types are reported by the rules that stand in above.
const REPLACED = new Set([
  ...Object.keys(SHOPIFY_RULES),
  "NoUndefinedVariablesRule",
  "OverlappingFieldsCanBeMergedRule",
]);
const RULES = [
  ...specifiedRules.filter(({ name }) => !REPLACED.has(name)),
  ...Object.values(SHOPIFY_RULES),
];
const MAX_CACHED = 500;
const cache = new Map<string, ParsedDocument>();

/** Parses and validates a document, with Shopify's error texts; results are kept by text. */
export function parseDocument(schema: GraphQLSchema, query: string): ParsedDocument {
  const known = cache.get(query);
  if (known) return known;
  const parsed = parseAndValidate(schema, query);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(query, parsed);
  return parsed;
}

function parseAndValidate(schema: GraphQLSchema, query: string): ParsedDocument {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { ok: false, errors: [syntaxError(error, query)] };
  }
  const errors = validate(schema, document, RULES);
  if (errors.length > 0) return { ok: false, errors: errors.map(validationError) };
  return { ok: true, document };
}

/** Shopify's wording for a document that does not parse. */
export function syntaxError(error: GraphQLError, query: string): ErrorBody {
  const location = error.locations?.[0];
  const atEnd = /<EOF>/.test(error.message);
  if (atEnd || query.trim() === "") {
    return {
      message: "syntax error, unexpected end of file",
      locations: [...(error.locations ?? [])],
    };
  }
  const token = /(?:Unexpected|found) (?:Name )?"?([^"]*?)"?\.?$/.exec(error.message)?.[1] ?? "";
  const place = location ? ` at [${location.line}, ${location.column}]` : "";
  return {
    message: `syntax error, unexpected ${token ? `"${token}"` : "token"}${place}`,
    locations: [...(error.locations ?? [])],
  };
}

function validationError(error: GraphQLError): ErrorBody {
  return {
    message: error.message,
    locations: [...(error.locations ?? [])],
    path: pathOfValidationError(error),
    extensions: Object.keys(error.extensions).length > 0 ? error.extensions : undefined,
  };
}
