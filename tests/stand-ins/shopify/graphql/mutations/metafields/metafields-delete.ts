import { argumentsOf, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { findOwner, namespaceOf, requireOwners } from "./metafield-owner";

interface Identifier {
  ownerId: string;
  namespace: string;
  key: string;
}

export const metafieldsDelete = mutation("metafieldsDelete", {
  scope: null,
  fields: ["deletedMetafields", "userErrors"],
  run(args, context) {
    const { metafields } = argumentsOf<{ metafields: Identifier[] }>(args);
    requireOwners("metafieldsDelete", metafields, context);
    const missing = metafields.flatMap(({ ownerId }, index) =>
      findOwner(context, ownerId) ? [] : [String(index)],
    );
    if (missing.length > 0) {
      const userErrors = missing.map((index) => ({
        field: ["metafields", index, "ownerId"],
        message: "Owner does not exist.",
      }));
      return { deletedMetafields: [], userErrors };
    }
    return { deletedMetafields: metafields.map((one) => deleteOne(context, one)), userErrors: [] };
  },
});

/** The identifier again, or null when there was no such metafield: that is no error. */
function deleteOne(context: RequestContext, identifier: Identifier): Identifier | null {
  const owner = findOwner(context, identifier.ownerId);
  const namespace = owner && namespaceOf(owner, identifier.namespace);
  const rest = owner?.metafields.filter(
    (one) => one.key !== identifier.key || one.namespace !== namespace,
  );
  if (!owner || !rest || rest.length === owner.metafields.length) return null;
  owner.save(rest);
  return { ...identifier, namespace: namespace ?? identifier.namespace };
}
