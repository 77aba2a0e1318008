import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Product } from "tests/stand-ins/shopify/store/types";
import type { ProductInput } from "./inputs";
import { addMissingValues, addVariant, updateVariant } from "./product-drafts";
import { applyProductFields, putProduct } from "./product-fields";
import { refuse } from "./user-errors";

/** Changes a product; variants given are changed or added, others stay. */
export function updateProduct(
  shop: ShopStore,
  { productId, ...input }: ProductInput & { productId: number },
): ActionResult<Product> {
  const current = shop.products.get(productId);
  if (current === undefined) return refuse(["id"], "Product does not exist");
  const draft = structuredClone(current);
  const errors = applyProductFields(shop, draft, input);
  if (errors.length > 0) return { ok: false, errors };
  const now = shop.nowIso();
  for (const [index, given] of (input.variants ?? []).entries()) {
    const existing = draft.variants.find(({ id }) => id === given.id);
    if (given.id === undefined) addVariant(shop, draft, given);
    else if (existing === undefined) {
      return refuse(["variants", String(index), "id"], "Product variant does not exist");
    } else {
      updateVariant(existing, given);
      addMissingValues(draft, existing.optionValues);
      existing.updatedAt = now;
    }
  }
  putProduct(shop, draft, current);
  shop.announce([{ topic: "products/update", resourceGid: gid("Product", productId) }]);
  return { ok: true, value: draft };
}
