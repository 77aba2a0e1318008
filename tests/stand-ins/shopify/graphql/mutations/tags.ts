import { typed } from "tests/stand-ins/shopify/graphql/sources";
import { invalidId } from "tests/stand-ins/shopify/graphql/typed-id";
import { cleanTags } from "tests/stand-ins/shopify/store/actions/clean-tags";
import { updateCustomer } from "tests/stand-ins/shopify/store/actions/update-customer";
import { updateOrder } from "tests/stand-ins/shopify/store/actions/update-order";
import { updateProduct } from "tests/stand-ins/shopify/store/actions/update-product";
import { saveDraftOrder } from "tests/stand-ins/shopify/store/draft-orders/change-draft-order";
import { findDraftOrder } from "tests/stand-ins/shopify/store/draft-orders/draft-order";
import { parseGid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import { argumentsOf, failed, mutation, requireScope, type Mutation } from "./mutation";

/** The kinds of objects with tags: how to read one and how to write its tags. */
const TAGGED: Record<
  string,
  {
    scope: string;
    find: (shop: ShopStore, id: number) => { tags: string[] } | undefined;
    write: (shop: ShopStore, id: number, tags: string[]) => unknown;
  }
> = {
  Order: {
    scope: "write_orders",
    find: (shop, id) => shop.orders.get(id),
    write: (shop, orderId, tags) => updateOrder(shop, { orderId, tags }),
  },
  Customer: {
    scope: "write_customers",
    find: (shop, id) => shop.customers.get(id),
    write: (shop, customerId, tags) => updateCustomer(shop, { customerId, tags }),
  },
  DraftOrder: {
    scope: "write_draft_orders",
    find: (shop, id) => findDraftOrder(shop, id) ?? undefined,
    write: (shop, id, tags) => {
      const draft = findDraftOrder(shop, id);
      if (draft) saveDraftOrder(shop, { ...draft, tags }, "draft_orders/update");
    },
  },
  Product: {
    scope: "write_products",
    find: (shop, id) => shop.products.get(id),
    write: (shop, productId, tags) => updateProduct(shop, { productId, tags }),
  },
};

export const tagsAdd = changeTags("tagsAdd", (current, given) => cleanTags([...current, ...given]));

export const tagsRemove = changeTags("tagsRemove", (current, given) => {
  const removed = new Set(cleanTags(given).map((tag) => tag.toLowerCase()));
  return current.filter((tag) => !removed.has(tag.toLowerCase()));
});

function changeTags(
  name: string,
  change: (current: readonly string[], given: readonly string[]) => string[],
): Mutation {
  return mutation(name, {
    scope: null,
    fields: ["node", "userErrors"],
    run(args, context) {
      const { shop } = context;
      const { id, tags } = argumentsOf<{ id: string; tags: string[] }>(args);
      const parsed = parseGid(id);
      const kind = parsed === null ? undefined : TAGGED[parsed.type];
      if (parsed === null || kind === undefined) throw invalidId(id);
      requireScope(name, kind.scope, context);
      const current = kind.find(shop, parsed.id);
      if (current === undefined) {
        return failed([{ field: ["id"], message: `${parsed.type} does not exist` }], ["node"]);
      }
      const next = change(current.tags, tags);
      // Nothing to change: the object keeps its `updatedAt` and no webhook goes out.
      if (next.join() !== current.tags.join()) kind.write(shop, parsed.id, next);
      const stored = kind.find(shop, parsed.id) ?? { tags: next };
      return { node: typed(parsed.type, { ...stored, id: parsed.id }), userErrors: [] };
    },
  });
}
