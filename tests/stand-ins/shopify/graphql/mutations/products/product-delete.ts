import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import { notEmulated } from "tests/stand-ins/shopify/graphql/resolve-field";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { deleteProduct } from "tests/stand-ins/shopify/store/actions/delete-product";

export const productDelete = mutation("productDelete", {
  scope: "write_products",
  fields: ["deletedProductId", "shop", "userErrors"],
  run(args, { shop }): Payload {
    const given = argumentsOf<{ input: { id: string }; synchronous?: boolean | null }>(args);
    if (given.synchronous === false) throw notEmulated("Mutation", "productDelete(synchronous)");
    const result = deleteProduct(shop, { productId: idOf(given.input.id, "Product") });
    if (!result.ok) return { ...failed(result.errors, ["deletedProductId"]), shop: shop.record };
    return { deletedProductId: given.input.id, shop: shop.record, userErrors: [] };
  },
});
