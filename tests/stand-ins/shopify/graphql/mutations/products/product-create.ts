import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import { createProduct } from "tests/stand-ins/shopify/store/actions/create-product";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import {
  productInputErrors,
  refuseMedia,
  toProductInput,
  type ProductArguments,
} from "./product-input";

export const productCreate = mutation("productCreate", {
  scope: "write_products",
  fields: ["product", "shop", "userErrors"],
  run(args, { shop }): Payload {
    const given = argumentsOf<{
      product?: ProductArguments | null;
      input?: ProductArguments | null;
      media?: unknown;
    }>(args);
    refuseMedia("productCreate", given.media);
    const input = given.product ?? given.input ?? {};
    const refused = (errors: Parameters<typeof failed>[0]) => ({
      ...failed(errors, ["product"]),
      shop: shop.record,
    });
    if (input.id) return refused([userError(["input"], "id cannot be specified during creation")]);
    const errors = productInputErrors(shop, input, null);
    if (errors.length > 0) return refused(errors);
    const fields = { title: "", isPublished: false, ...toProductInput(shop, input, null) };
    const result = createProduct(shop, fields);
    if (!result.ok) return refused(result.errors);
    return { product: result.value, shop: shop.record, userErrors: [] };
  },
});
