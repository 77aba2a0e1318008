import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isTypeSubTypeOf,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { isObject, type Answer, type Json, type JsonObject } from "./exchange";

/**
 * Rebuilds the document of an exchange of which only variables and answer were recorded: selects
 * what the answer holds, and passes each variable to the root argument of its name. The arguments of
 * nested fields cannot be known, so its cost is not comparable.
 * @returns null when the answer does not tell enough (aliases, required nested arguments, an error
 * without data, variables of other names).
 */
export function rebuildDocument(
  schema: GraphQLSchema,
  answer: Answer,
  variables: JsonObject,
): string | null {
  if (!isObject(answer.data)) return null;
  const keys = Object.keys(answer.data);
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const queries = schema.getQueryType()?.getFields() ?? {};
  const isMutation = keys.every((key) => key in mutations);
  const roots = isMutation ? mutations : queries;
  // Two roots that share a variable cannot be told from aliases: one root only.
  const [key] = keys;
  const field = keys.length === 1 && key !== undefined ? roots[key] : undefined;
  if (field === undefined || !(field.name in answer.data)) return null;
  const call = callOf(field, variables, isMutation);
  const selection = selectionFor(schema, field.type, answer.data[field.name] ?? null);
  if (call === null || selection === null) return null;
  const operation = isMutation ? "mutation" : "query";
  return `${operation} Rebuilt${call.declaration} { ${field.name}${call.passing}${selection} }`;
}

function callOf(
  field: GraphQLField<unknown, unknown>,
  variables: JsonObject,
  isMutation: boolean,
): { declaration: string; passing: string } | null {
  const names = new Set(field.args.map((argument) => argument.name));
  if (Object.keys(variables).some((name) => !names.has(name))) return null;
  if (
    field.args.some((argument) => isRequiredArgument(argument) && !(argument.name in variables))
  ) {
    return null;
  }
  const passed = field.args.filter((argument) => argument.name in variables);
  // Arguments were written in the lost document itself.
  if (passed.length === 0 && isMutation) return null;
  const declared = passed.map((argument) => `$${argument.name}: ${String(argument.type)}`);
  const passing = passed.map((argument) => `${argument.name}: $${argument.name}`);
  // A page's size must have been there, or Shopify would have refused.
  if (names.has("first") && !("first" in variables) && !("last" in variables)) {
    passing.push("first: 50");
  }
  const inBrackets = (parts: readonly string[]) =>
    parts.length === 0 ? "" : `(${parts.join(", ")})`;
  return { declaration: inBrackets(declared), passing: inBrackets(passing) };
}

/** A selection set that asks for what the value holds; "" for a leaf, null when it cannot be told. */
function selectionFor(
  schema: GraphQLSchema,
  type: GraphQLField<unknown, unknown>["type"],
  value: Json,
): string | null {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  const samples = objectsIn(value);
  if (samples.length === 0) return " { __typename }";
  const fields = fieldsOf(schema, named, samples);
  if (fields === null) return null;
  const parts: string[] = [];
  for (const [key, values] of valuesByKey(samples)) {
    const part = key === "__typename" ? key : fieldSelection(schema, fields[key], values);
    if (part === null) return null;
    parts.push(part);
  }
  if (!isAbstractType(named)) return ` { ${parts.join(" ")} }`;
  const concrete = concreteType(schema, named, samples);
  return concrete === null
    ? ` { ${parts.join(" ")} }`
    : ` { ... on ${concrete.name} { ${parts.join(" ")} } }`;
}

function fieldSelection(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown> | undefined,
  values: Json[],
): string | null {
  if (field === undefined) return null;
  const nested = field.args.some(
    (argument) => isNonNullType(argument.type) && isRequiredArgument(argument),
  );
  if (nested) return null;
  const selection = selectionFor(schema, field.type, values);
  if (selection === null) return null;
  const takesFirst = field.args.some((argument) => argument.name === "first");
  return `${field.name}${takesFirst ? "(first: 50)" : ""}${selection}`;
}

/** Fields that can be selected on the type for these values: its own, or those of one member. */
function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  samples: JsonObject[],
): Record<string, GraphQLField<unknown, unknown>> | null {
  if (isObjectType(type)) return type.getFields();
  if (!isAbstractType(type)) return null;
  const concrete = concreteType(schema, type, samples);
  if (concrete !== null && isObjectType(concrete)) return concrete.getFields();
  return "getFields" in type ? type.getFields() : null;
}

/** The member of an interface or union whose name an id or `__typename` of the value gives. */
function concreteType(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  samples: JsonObject[],
): GraphQLNamedType | null {
  const names = new Set(samples.map(typeNameOf));
  const [name] = names;
  if (names.size !== 1 || name === null || name === undefined) return null;
  const member = schema.getType(name);
  const isMember = member !== undefined && isObjectType(member) && isAbstractType(type);
  return isMember && isTypeSubTypeOf(schema, member, type) ? member : null;
}

function typeNameOf(sample: JsonObject): string | null {
  if (typeof sample.__typename === "string") return sample.__typename;
  if (typeof sample.id !== "string") return null;
  return /^gid:\/\/shopify\/([A-Za-z]+)\//.exec(sample.id)?.[1] ?? null;
}

/** The objects of a value that may be an object, a list or a list of lists. */
function objectsIn(value: Json): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value] : [];
}

function valuesByKey(samples: JsonObject[]): Map<string, Json[]> {
  const values = new Map<string, Json[]>();
  for (const sample of samples) {
    for (const [key, value] of Object.entries(sample)) {
      values.set(key, [...(values.get(key) ?? []), value ?? null]);
    }
  }
  return values;
}
