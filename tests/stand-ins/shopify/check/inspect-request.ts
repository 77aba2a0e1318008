import {
  getVariableValues,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { isObject, type Exchange } from "./exchange";

/** What can be said of a recorded request without running it. */
export interface InspectedRequest {
  document: string | null;
  isMutation: boolean;
  /** Root field names (not aliases); the answer's keys when there is no document. */
  rootFields: string[];
  /** Root response keys with a `query` argument: searches, which Shopify indexes with a delay. */
  searches: string[];
  /** Whether document and variables are valid against our schema. */
  isValid: boolean;
  /** The first thing that our schema does not have, for the report. */
  problem: string | null;
}

/** Parses and validates a recorded request against the schema. */
export function inspectRequest(
  schema: GraphQLSchema,
  document: string | null,
  exchange: Exchange,
): InspectedRequest {
  const parsed = document === null ? null : tryParse(document);
  const operation = parsed?.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (parsed === null || operation === undefined)
    return withoutDocument(schema, document, exchange);
  const problem = problemOf(schema, parsed, operation, exchange);
  return {
    document,
    isMutation: operation.operation === "mutation",
    rootFields: operation.selectionSet.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD ? [selection.name.value] : [],
    ),
    searches: operation.selectionSet.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD &&
      selection.arguments?.some(({ name }) => name.value === "query") === true
        ? [(selection.alias ?? selection.name).value]
        : [],
    ),
    isValid: problem === null,
    problem,
  };
}

function problemOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  exchange: Exchange,
): string | null {
  const [error] = validate(schema, document);
  if (error !== undefined) return error.message;
  const coerced = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    exchange.variables,
  );
  return coerced.errors?.[0]?.message ?? null;
}

function withoutDocument(
  schema: GraphQLSchema,
  document: string | null,
  exchange: Exchange,
): InspectedRequest {
  const data = isObject(exchange.answer.data) ? exchange.answer.data : {};
  const rootFields = Object.keys(data);
  const mutations = schema.getMutationType()?.getFields() ?? {};
  return {
    document,
    // Aliased roots of a lost document may be mutations: a payload with userErrors is one.
    isMutation: rootFields.some(
      (field) => field in mutations || (isObject(data[field]) && "userErrors" in data[field]),
    ),
    rootFields,
    searches: [],
    isValid: false,
    problem: null,
  };
}

function tryParse(document: string): DocumentNode | null {
  try {
    return parse(document);
  } catch {
    return null;
  }
}
