import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isScalarType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from "graphql";
import { isGlobalId } from "./global-id";
import type { ErrorBody } from "./validate-request";

interface Problem {
  path: (number | string)[];
  explanation: string;
  /** Shopify repeats the explanation of a malformed id here. */
  message?: string;
}

/** Checks variables against their types; errors have Shopify's text, value and problem list. */
export function checkVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): ErrorBody[] {
  const errors: ErrorBody[] = [];
  for (const definition of operation.variableDefinitions ?? []) {
    const error = checkVariable(schema, definition, variables);
    if (error) errors.push(error);
  }
  return errors;
}

function checkVariable(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): ErrorBody | null {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  if (!type || !isInputType(type)) return null;
  const value = variables[name];
  if (value === undefined && (definition.defaultValue || !isNonNullType(type))) return null;
  const problems = problemsOf(value ?? null, type, []);
  if (problems.length === 0) return null;
  const start = definition.loc?.startToken;
  return {
    message: `Variable $${name} of type ${String(type)} was provided invalid value${describe(problems)}`,
    locations: start ? [{ line: start.line, column: start.column }] : [],
    extensions: { code: "INVALID_VARIABLE", value: value ?? null, problems },
  };
}

function describe(problems: readonly Problem[]): string {
  const placed = problems.filter(({ path }) => path.length > 0);
  if (placed.length === 0) return "";
  const parts = placed.map(({ path, explanation }) => `${path.join(".")} (${explanation})`);
  return ` for ${parts.join(", ")}`;
}

function problemsOf(value: unknown, type: GraphQLInputType, path: (number | string)[]): Problem[] {
  if (value === null || value === undefined) {
    return isNonNullType(type) ? [{ path, explanation: "Expected value to not be null" }] : [];
  }
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item, index) => problemsOf(item, nullable.ofType, [...path, index]));
  }
  if (isInputObjectType(nullable)) return objectProblems(value, nullable, path);
  if (isEnumType(nullable)) {
    if (typeof value === "string" && nullable.getValue(value)) return [];
    const known = nullable.getValues().map((one) => one.name);
    return [{ path, explanation: `Expected "${String(value)}" to be one of: ${known.join(", ")}` }];
  }
  return isScalarType(nullable) ? scalarProblems(value, nullable.name, path) : [];
}

function objectProblems(
  value: unknown,
  type: Extract<GraphQLInputType, { getFields: unknown }>,
  path: (number | string)[],
): Problem[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const explanation = `Expected ${JSON.stringify(value)} to be a key-value object.`;
    return [{ path, explanation }];
  }
  const fields = type.getFields();
  const problems: Problem[] = [];
  for (const name of Object.keys(value)) {
    if (fields[name]) continue;
    const explanation = `Field is not defined on ${type.name}`;
    problems.push({ path: [...path, name], explanation });
  }
  const entries = new Map<string, unknown>(Object.entries(value));
  for (const field of Object.values(fields)) {
    const given = entries.get(field.name);
    if (given === undefined && !isRequiredInputField(field)) continue;
    problems.push(...problemsOf(given ?? null, field.type, [...path, field.name]));
  }
  return problems;
}

const NUMERIC = /^-?\d+(\.\d+)?$/;

function scalarProblems(value: unknown, name: string, path: (number | string)[]): Problem[] {
  const accepted: Record<string, (given: unknown) => boolean> = {
    Int: (given) => Number.isInteger(given),
    Float: (given) => typeof given === "number",
    Boolean: (given) => typeof given === "boolean",
    String: (given) => typeof given === "string",
    ID: (given) => typeof given === "string" || typeof given === "number",
    Decimal: (given) => typeof given === "number" || NUMERIC.test(String(given)),
    Money: (given) => typeof given === "number" || NUMERIC.test(String(given)),
    DateTime: (given) => typeof given === "string" && !Number.isNaN(Date.parse(given)),
    URL: (given) => typeof given === "string",
  };
  if (name === "ID" && typeof value === "string" && !isGlobalId(value)) {
    const explanation = `Invalid global id '${value}'`;
    return [{ path, explanation, message: explanation }];
  }
  if (accepted[name]?.(value) ?? true) return [];
  return [{ path, explanation: `Could not coerce value ${JSON.stringify(value)} to ${name}` }];
}
