import type { FieldResolver, TypeResolvers } from "./field-resolver";

/** Resolvers by type and field; several declarations of one type are joined. */
export class ResolverRegistry {
  private readonly types = new Map<string, Map<string, FieldResolver<unknown>>>();

  constructor(declarations: readonly TypeResolvers[]) {
    for (const { typeName, fields } of declarations) {
      const known = this.types.get(typeName) ?? new Map<string, FieldResolver<unknown>>();
      for (const [name, resolver] of fields) known.set(name, resolver);
      this.types.set(typeName, known);
    }
  }

  /** The field's resolver, if it is emulated. */
  find(typeName: string, fieldName: string): FieldResolver<unknown> | undefined {
    return this.types.get(typeName)?.get(fieldName);
  }

  /** True for types whose fields are declared one by one. */
  declares(typeName: string): boolean {
    return this.types.has(typeName);
  }
}
