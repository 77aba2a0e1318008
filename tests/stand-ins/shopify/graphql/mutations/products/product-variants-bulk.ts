import {
  argumentsOf,
  below,
  failed,
  mutation,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import type { VariantSource } from "tests/stand-ins/shopify/graphql/sources";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { deleteVariants } from "tests/stand-ins/shopify/store/actions/delete-variants";
import { updateProduct } from "tests/stand-ins/shopify/store/actions/update-product";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Product, UserError, Variant } from "tests/stand-ins/shopify/store/types";
import { refuseMedia } from "./product-input";
import { variantErrors } from "./variant-errors";
import { toVariantInput, type VariantArguments } from "./variant-input";

type Strategy = "DEFAULT" | "PRESERVE_STANDALONE_VARIANT" | "REMOVE_STANDALONE_VARIANT";

interface BulkArguments {
  productId: string;
  variants: VariantArguments[];
  strategy?: Strategy | null;
  media?: unknown;
  allowPartialUpdates?: boolean | null;
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
    const wrong = given.variants.flatMap((one, index) =>
      below(["variants", String(index)], variantErrors(shop, product, one, null)),
    );
    if (wrong.length > 0) return { product, productVariants: null, userErrors: wrong };
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
    const { valid, errors } = checkUpdates(shop, product, given.variants);
    // All or nothing, unless the app takes what can be had.
    if (errors.length > 0 && given.allowPartialUpdates !== true) {
      return { product, productVariants: null, userErrors: errors };
    }
    const variants = valid.map(({ input, variant }) =>
      toVariantInput(shop, product, input, variant),
    );
    const result = updateProduct(shop, { productId: product.id, variants });
    if (!result.ok) return failed(result.errors, NULLS);
    const changed = valid.map(({ variant }) => variant.id);
    return { ...payload(shop, product.id, changed), userErrors: errors };
  },
});

/** The inputs that can be carried out, each with its variant, and what is wrong with the others. */
function checkUpdates(shop: ShopStore, product: Product, inputs: readonly VariantArguments[]) {
  const valid: { input: VariantArguments; variant: Variant }[] = [];
  const errors: UserError[] = [];
  for (const [index, input] of inputs.entries()) {
    const variant = findVariant(product, input.id);
    const own =
      variant === undefined
        ? [missingVariant(input.id)]
        : variantErrors(shop, product, input, variant);
    if (variant !== undefined && own.length === 0) valid.push({ input, variant });
    errors.push(...below(["variants", String(index)], own));
  }
  return { valid, errors };
}

function missingVariant(id: string | null | undefined): UserError {
  if (id) {
    return userError(["id"], "Product variant does not exist", "PRODUCT_VARIANT_DOES_NOT_EXIST");
  }
  return userError(["id"], "Product variant is missing ID attribute", "PRODUCT_VARIANT_ID_MISSING");
}

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
