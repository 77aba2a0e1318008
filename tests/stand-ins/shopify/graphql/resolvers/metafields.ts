import { createHash } from "node:crypto";
import {
  typeResolvers,
  type FieldArguments,
  type FieldResolver,
} from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import type { MetafieldSource } from "tests/stand-ins/shopify/graphql/sources";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Metafield } from "tests/stand-ins/shopify/store/types";

export const metafieldResolvers = [
  typeResolvers<MetafieldSource>("Metafield", {
    id: ({ metafield }) => gid("Metafield", metafield.id),
    legacyResourceId: ({ metafield }) => String(metafield.id),
    namespace: ({ metafield }) => metafield.namespace,
    key: ({ metafield }) => metafield.key,
    value: ({ metafield }) => metafield.value,
    jsonValue: ({ metafield }) => parsedValue(metafield),
    type: ({ metafield }) => metafield.type,
    ownerType: ({ ownerType }) => ownerType,
    compareDigest: ({ metafield }) => compareDigest(metafield),
    createdAt: ({ metafield }) => metafield.createdAt,
    updatedAt: ({ metafield }) => metafield.updatedAt,
  }),
];

/** The `metafield` and `metafields` fields of a type that owns metafields. */
export function metafieldFields<Source>(
  ownerType: string,
  metafieldsOf: (source: Source) => readonly Metafield[],
): Record<"metafield" | "metafields", FieldResolver<Source>> {
  return {
    metafield: (source, args) => {
      const found = metafieldsOf(source).find(
        ({ namespace, key }) => key === args.key && namespace === (args.namespace ?? "custom"),
      );
      return found ? { metafield: found, ownerType } : null;
    },
    metafields: (source, args) =>
      new ArrayList(
        metafieldsOf(source)
          .filter((metafield) => wanted(metafield, args))
          .map((metafield): MetafieldSource => ({ metafield, ownerType })),
        ({ metafield }) => metafield.id,
      ),
  };
}

/** Opaque digest of a metafield's value, for compare-and-set. */
export function compareDigest(metafield: Metafield): string {
  return createHash("sha256").update(`${metafield.type}\0${metafield.value}`).digest("hex");
}

function wanted(metafield: Metafield, args: FieldArguments): boolean {
  if (typeof args.namespace === "string" && metafield.namespace !== args.namespace) return false;
  const keys = Array.isArray(args.keys) ? args.keys : null;
  return !keys || keys.includes(`${metafield.namespace}.${metafield.key}`);
}

function parsedValue({ type, value }: Metafield): unknown {
  const textual = /^(single_line|multi_line|url|color|date|.*reference$|id$)/.test(type);
  if (textual && !type.startsWith("list.")) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
