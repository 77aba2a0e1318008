import { GraphQLError } from "graphql";
import type { FieldArguments, FieldPlace } from "./field-resolver";
import type { RequestContext } from "./request-context";
import type { ResolverRegistry } from "./resolver-registry";

/** Where a field's value is wanted. */
export interface FieldRequest {
  typeName: string;
  fieldName: string;
  source: unknown;
  args: FieldArguments;
  context: RequestContext;
  place: FieldPlace;
}

/**
 * A field's value: from its resolver, or, for plain values without declared resolvers (money,
 * counts, payloads), from the property of that name.
 * @throws GraphQLError NOT_EMULATED for schema fields that have neither.
 */
export function resolveFieldValue(registry: ResolverRegistry, request: FieldRequest): unknown {
  const { typeName, fieldName, source, args, context, place } = request;
  const resolver = registry.find(typeName, fieldName);
  if (resolver) return resolver(source, args, context, place);
  if (!registry.declares(typeName) && hasProperty(source, fieldName)) return source[fieldName];
  if (typeName.endsWith("Error") && ERROR_DETAILS.has(fieldName)) return null;
  throw notEmulated(typeName, fieldName);
}

/** What user errors of some types have beside field and message; Shopify often leaves it out. */
const ERROR_DETAILS = new Set(["code", "elementIndex", "extraInfo"]);

/** The error of a field that the schema has and this emulator does not. */
export function notEmulated(typeName: string, fieldName: string): GraphQLError {
  return new GraphQLError(`${typeName}.${fieldName} is not emulated by the local Shopify`, {
    extensions: { code: "NOT_EMULATED", typeName, fieldName },
  });
}

function hasProperty(source: unknown, name: string): source is Record<string, unknown> {
  return typeof source === "object" && source !== null && Object.hasOwn(source, name);
}
