import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Product } from "tests/stand-ins/shopify/store/types";
import { putProduct } from "./product-fields";
import { refuse } from "./user-errors";

/** Removes variants of a product; the others move up. Announces `products/update`. */
export function deleteVariants(
  shop: ShopStore,
  { productId, variantIds }: { productId: number; variantIds: number[] },
): ActionResult<Product> {
  const current = shop.products.get(productId);
  if (current === undefined) {
    return refuse(["productId"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST");
  }
  const missing = variantIds.findIndex((id) => !current.variants.some((one) => one.id === id));
  if (missing >= 0) {
    const text = "At least one variant does not belong to the product";
    return refuse(
      ["variantsIds", String(missing)],
      text,
      "AT_LEAST_ONE_VARIANT_DOES_NOT_BELONG_TO_THE_PRODUCT",
    );
  }
  const draft = structuredClone(current);
  draft.variants = draft.variants
    .filter(({ id }) => !variantIds.includes(id))
    .map((variant, index) => ({ ...variant, position: index + 1 }));
  dropUnusedValues(draft);
  putProduct(shop, draft, current);
  shop.announce([{ topic: "products/update", resourceGid: gid("Product", productId) }]);
  return { ok: true, value: draft };
}

function dropUnusedValues(product: Product): void {
  for (const [index, option] of product.options.entries()) {
    const used = new Set(product.variants.map(({ optionValues }) => optionValues[index]));
    const kept = option.values.filter(({ name }) => used.has(name));
    if (kept.length > 0) option.values = kept;
  }
}
