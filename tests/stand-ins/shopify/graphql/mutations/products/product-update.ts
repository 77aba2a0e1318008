import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { updateProduct } from "tests/stand-ins/shopify/store/actions/update-product";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import {
  productInputErrors,
  refuseMedia,
  toProductInput,
  type ProductArguments,
} from "./product-input";

interface UpdateArguments {
  product?: ProductArguments | null;
  input?: ProductArguments | null;
  identifier?: { id?: string | null; handle?: string | null } | null;
  media?: unknown;
}

export const productUpdate = mutation("productUpdate", {
  scope: "write_products",
  fields: ["product", "userErrors"],
  run(args, { shop }): Payload {
    const { product, input: older, identifier, media } = argumentsOf<UpdateArguments>(args);
    refuseMedia("productUpdate", media);
    const input = product ?? older ?? {};
    const id = identifier?.id ?? input.id ?? null;
    const existing =
      id === null
        ? [...shop.products.values()].find(({ handle }) => handle === identifier?.handle)
        : shop.products.get(idOf(id, "Product"));
    if (existing === undefined) {
      return failed([userError(["id"], "Product does not exist")], ["product"]);
    }
    const errors = productInputErrors(shop, input, existing);
    if (errors.length > 0) return { product: existing, userErrors: errors };
    const fields = toProductInput(shop, input, existing);
    const result = updateProduct(shop, { ...fields, productId: existing.id });
    if (result.ok) return { product: result.value, userErrors: [] };
    return { product: existing, userErrors: result.errors };
  },
});

export const productChangeStatus = mutation("productChangeStatus", {
  scope: "write_products",
  fields: ["product", "userErrors"],
  run(args, { shop }): Payload {
    const given = argumentsOf<{ productId: string; status: "ACTIVE" | "ARCHIVED" | "DRAFT" }>(args);
    const productId = idOf(given.productId, "Product");
    if (!shop.products.has(productId)) {
      const error = userError(["productId"], "Product does not exist", "PRODUCT_NOT_FOUND");
      return failed([error], ["product"]);
    }
    const result = updateProduct(shop, { productId, status: given.status });
    if (!result.ok) return failed(result.errors, ["product"]);
    return { product: result.value, userErrors: [] };
  },
});
