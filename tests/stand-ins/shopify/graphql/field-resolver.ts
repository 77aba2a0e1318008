import type { RequestContext } from "./request-context";

export type FieldArguments = Readonly<Record<string, unknown>>;

/** Where in the document a field is; for errors and warnings that name their path. */
export interface FieldPlace {
  /** Response key (alias or name). */
  responseKey: string;
  /** Key of an `@idempotent` directive on the field. */
  idempotencyKey?: string;
}

/**
 * Gives a field's value from its type's source. Synchronous, so that bulk operations can run the
 * same resolvers without an executor.
 */
export type FieldResolver<Source> = (
  source: Source,
  args: FieldArguments,
  context: RequestContext,
  place: FieldPlace,
) => unknown;

/** Resolvers of one object type. */
export interface TypeResolvers {
  typeName: string;
  fields: ReadonlyMap<string, FieldResolver<unknown>>;
}

/**
 * Declares the emulated fields of one object type; every other field of it answers NOT_EMULATED.
 * `Source` is the shape each resolver of that type gets (see `graphql/sources.ts`).
 */
export function typeResolvers<Source>(
  typeName: string,
  fields: Record<string, FieldResolver<Source>>,
): TypeResolvers {
  // One source shape per type name is the registry's contract, kept by `sources.ts`.
  const entries = Object.entries(fields) as [string, FieldResolver<unknown>][];
  return { typeName, fields: new Map(entries) };
}
