import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import type { VariantSource } from "tests/stand-ins/shopify/graphql/sources";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { deleteVariants } from "tests/stand-ins/shopify/store/actions/delete-variants";
import { updateProduct } from "tests/stand-ins/shopify/store/actions/update-product";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Product, UserError, Variant } from "tests/stand-ins/shopify/store/types";
import { refuseMedia } from "./product-input";
import { toVariantInput, type VariantArguments } from "./variant-input";

type Strategy = "DEFAULT" | "PRESERVE_STANDALONE_VARIANT" | "REMOVE_STANDALONE_VARIANT";

interface BulkArguments {
  productId: string;
  variants: VariantArguments[];
  strategy?: Strategy | null;
  media?: unknown;
  variantsIds: string[];
}

const NULLS = ["product", "productVariants"];

const missingProduct = () => [
  userError(["productId"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST"),
];

export const productVariantsBulkCreate = mutation("productVariantsBulkCreate", {
  scope: "write_products",
  fields: ["product", "productVariants", "userErrors"],
  run(args, { shop }): Payload {
    const given = argumentsOf<BulkArguments>(args);
    refuseMedia("productVariantsBulkCreate", given.media);
    const product = shop.products.get(idOf(given.productId, "Product"));
    if (product === undefined) return failed(missingProduct(), NULLS);
    const variants = given.variants.map((one) => toVariantInput(shop, product, one, null));
    const standalone = standaloneToRemove(product, given.strategy ?? "DEFAULT");
    const errors = doubles(product, variants, standalone);
    if (errors.length > 0) return { product, productVariants: null, userErrors: errors };
    const result = updateProduct(shop, { productId: product.id, variants });
    if (!result.ok) return failed(result.errors, NULLS);
    const made = result.value.variants.slice(product.variants.length).map(({ id }) => id);
    if (standalone !== null) {
      deleteVariants(shop, { productId: product.id, variantIds: [standalone.id] });
    }
    return payload(shop, product.id, made);
  },
});

export const productVariantsBulkUpdate = mutation("productVariantsBulkUpdate", {
  scope: "write_products",
  fields: ["product", "productVariants", "userErrors"],
  run(args, { shop }): Payload {
    const given = argumentsOf<BulkArguments>(args);
    refuseMedia("productVariantsBulkUpdate", given.media);
    const product = shop.products.get(idOf(given.productId, "Product"));
    if (product === undefined) return failed(missingProduct(), NULLS);
    const found = given.variants.map((one) => findVariant(product, one.id));
    const missing = found.findIndex((one) => one === undefined);
    if (missing >= 0) {
      const field = ["variants", String(missing), "id"];
      const text = "Product variant does not exist";
      const error = userError(field, text, "PRODUCT_VARIANT_DOES_NOT_EXIST");
      return { product, productVariants: null, userErrors: [error] };
    }
    const variants = given.variants.map((one, index) =>
      toVariantInput(shop, product, one, found[index] ?? null),
    );
    const result = updateProduct(shop, { productId: product.id, variants });
    if (!result.ok) return failed(result.errors, NULLS);
    return payload(
      shop,
      product.id,
      found.map((one) => one?.id ?? 0),
    );
  },
});

export const productVariantsBulkDelete = mutation("productVariantsBulkDelete", {
  scope: "write_products",
  fields: ["product", "userErrors"],
  run(args, { shop }): Payload {
    const { productId, variantsIds } = argumentsOf<BulkArguments>(args);
    const result = deleteVariants(shop, {
      productId: idOf(productId, "Product"),
      variantIds: variantsIds.map((id) => idOf(id, "ProductVariant")),
    });
    if (!result.ok) return failed(result.errors, ["product"]);
    return { product: result.value, userErrors: [] };
  },
});

/** The only variant of a product when the strategy has it make room for the new ones. */
function standaloneToRemove(product: Product, strategy: Strategy): Variant | null {
  const [only] = product.variants;
  if (only === undefined || product.variants.length > 1) return null;
  if (strategy === "REMOVE_STANDALONE_VARIANT") return only;
  const isDefault = only.optionValues.join() === "Default Title";
  return strategy === "DEFAULT" && isDefault ? only : null;
}

function doubles(
  product: Product,
  variants: readonly { optionValues?: string[] }[],
  removed: Variant | null,
): UserError[] {
  const taken = new Set(
    product.variants.filter((one) => one !== removed).map((one) => one.optionValues.join(" / ")),
  );
  return variants.flatMap(({ optionValues }, index) => {
    const title = optionValues?.join(" / ") ?? "Default Title";
    if (!taken.has(title)) {
      taken.add(title);
      return [];
    }
    const text = `The variant '${title}' already exists. Please change at least one option value.`;
    return [userError(["variants", String(index)], text, "VARIANT_ALREADY_EXISTS")];
  });
}

function findVariant(product: Product, id: string | null | undefined): Variant | undefined {
  if (!id) return undefined;
  const numeric = idOf(id, "ProductVariant");
  return product.variants.find((one) => one.id === numeric);
}

function payload(shop: ShopStore, productId: number, variantIds: number[]): Payload {
  const product = shop.products.get(productId);
  if (product === undefined) return failed(missingProduct(), NULLS);
  const productVariants = variantIds.flatMap((id): VariantSource[] => {
    const variant = product.variants.find((one) => one.id === id);
    return variant === undefined ? [] : [{ product, variant }];
  });
  return { product, productVariants, userErrors: [] };
}
