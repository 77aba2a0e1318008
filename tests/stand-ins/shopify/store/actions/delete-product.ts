import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult } from "tests/stand-ins/shopify/store/types";
import { refuse } from "./user-errors";

/** Deletes a product with its variants. Announces `products/delete`. */
export function deleteProduct(
  shop: ShopStore,
  { productId }: { productId: number },
): ActionResult<{ id: number }> {
  const product = shop.products.get(productId);
  if (product === undefined) return refuse(["id"], "Product does not exist");
  shop.products.delete(productId);
  shop.announce([
    { topic: "products/delete", resourceGid: gid("Product", productId) },
    ...product.variants.map(({ id }) => ({
      topic: "inventory_items/delete" as const,
      resourceGid: gid("InventoryItem", id),
    })),
  ]);
  return { ok: true, value: { id: productId } };
}
