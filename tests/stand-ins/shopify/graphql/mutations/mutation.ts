import { GraphQLError } from "graphql";
import {
  typeResolvers,
  type FieldArguments,
  type FieldPlace,
  type TypeResolvers,
} from "tests/stand-ins/shopify/graphql/field-resolver";
import { hasScope, type RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import type { ActionResult, UserError } from "tests/stand-ins/shopify/store/types";
import { runIdempotently } from "./idempotency";
import type { Payload } from "./payload";

/** One scope, any of several, or none. */
export type Scope = string | readonly string[] | null;

/** A root field of `Mutation` that is emulated. */
export interface Mutation {
  name: string;
  /** Its payload's type. */
  payloadType: string;
  /** Fields of the payload that `run` gives; others answer NOT_EMULATED. */
  payloadFields: string[];
  /** Access scope that the token must have, or any of several. */
  scope: Scope;
  /** Needs `@idempotent(key:)`. */
  isIdempotent: boolean;
  run: (args: FieldArguments, context: RequestContext) => Payload;
}

/** Describes a mutation whose payload type is named after it, as nearly all are. */
export function mutation(
  name: string,
  options: {
    scope: Scope;
    fields: string[];
    payloadType?: string;
    isIdempotent?: boolean;
    run: Mutation["run"];
  },
): Mutation {
  const standardName = `${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`;
  return {
    name,
    payloadType: options.payloadType ?? standardName,
    payloadFields: options.fields,
    scope: options.scope,
    isIdempotent: options.isIdempotent === true,
    run: options.run,
  };
}

/** Resolvers of `Mutation` and of all payload types of the mutations. */
export function mutationTypes(mutations: readonly Mutation[]): TypeResolvers[] {
  const roots = Object.fromEntries(mutations.map((one) => [one.name, resolverOf(one)]));
  return [typeResolvers("Mutation", roots), ...payloadTypes(mutations)];
}

function resolverOf(one: Mutation) {
  return (_: unknown, args: FieldArguments, context: RequestContext, place: FieldPlace) => {
    requireScope(one.name, one.scope, context);
    if (!one.isIdempotent) return one.run(args, context);
    const { shop, grant } = context;
    return runIdempotently(
      {
        shop,
        mutationName: one.name,
        appId: grant.appId,
        key: place.idempotencyKey,
        args,
        runningMs: context.runningMs,
      },
      () => one.run(args, context),
    );
  };
}

function payloadTypes(mutations: readonly Mutation[]): TypeResolvers[] {
  const fields = new Map<string, Set<string>>();
  for (const { payloadType, payloadFields } of mutations) {
    const known = fields.get(payloadType) ?? new Set();
    fields.set(payloadType, new Set([...known, ...payloadFields]));
  }
  return [...fields].map(([typeName, names]) => propertyResolvers(typeName, [...names]));
}

/** Resolvers that read the source's properties of the same names. */
export function propertyResolvers(typeName: string, names: readonly string[]): TypeResolvers {
  const fields = names.map((name) => [name, (source: Payload) => source[name] ?? null] as const);
  return typeResolvers<Payload>(typeName, Object.fromEntries(fields));
}

/**
 * Refuses the root field to a token without the scope, or without any of several.
 * @throws GraphQLError ACCESS_DENIED
 */
export function requireScope(name: string, scope: Scope, { grant }: RequestContext): void {
  const scopes = typeof scope === "string" ? [scope] : (scope ?? []);
  if (scopes.length === 0 || scopes.some((one) => hasScope(grant, one))) return;
  const named = scopes.map((one) => `\`${one}\` access scope`);
  const last = named.pop() ?? "";
  const requiredAccess = `${named.length > 0 ? `${named.join(", ")} or ` : ""}${last}.`;
  throw new GraphQLError(`Access denied for ${name} field. Required access: ${requiredAccess}`, {
    extensions: {
      code: "ACCESS_DENIED",
      documentation: "https://shopify.dev/api/usage/access-scopes",
      requiredAccess,
    },
  });
}

/**
 * A field's arguments by their GraphQL types. The executor has coerced them against the schema, so
 * `Arguments` must only repeat what the schema says.
 */
export function argumentsOf<Arguments>(args: FieldArguments): Arguments {
  return args as unknown as Arguments;
}

/** A payload of user errors with every named object null. */
export function failed(errors: UserError[], nulls: string[]): Payload {
  return { ...Object.fromEntries(nulls.map((name) => [name, null])), userErrors: errors };
}

/** Turns an action's result into a payload; `fields` of the payload are null when it was refused. */
export function toPayload<T>(
  result: ActionResult<T>,
  fields: string[],
  success: (value: T) => Payload,
): Payload {
  return result.ok ? { ...success(result.value), userErrors: [] } : failed(result.errors, fields);
}

/** The same user errors below another field path. */
export function below(prefix: string[], errors: UserError[]): UserError[] {
  return errors.map((error) => ({ ...error, field: [...prefix, ...(error.field ?? [])] }));
}

/** The same user errors without codes, for payloads whose error type has none. */
export function withoutCodes(errors: UserError[]): UserError[] {
  return errors.map(({ field, message }) => ({ field, message }));
}
