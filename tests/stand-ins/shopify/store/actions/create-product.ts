import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Product } from "tests/stand-ins/shopify/store/types";
import type { ProductInput } from "./inputs";
import { addVariant, toOptions } from "./product-drafts";
import { applyProductFields, putProduct } from "./product-fields";

/**
 * Adds a product; without variants it gets the one that every product has. Announces
 * `products/create` and an `inventory_items/create` for each variant.
 */
export function createProduct(
  shop: ShopStore,
  input: ProductInput & { title: string },
): ActionResult<Product> {
  const now = shop.nowIso();
  const product: Product = {
    id: shop.nextId(),
    createdAt: now,
    updatedAt: now,
    title: "",
    handle: "",
    descriptionHtml: "",
    vendor: shop.record.name,
    productType: "",
    tags: [],
    status: "ACTIVE",
    publishedAt: null,
    isGiftCard: false,
    options: [],
    media: [],
    variants: [],
    collectionIds: [],
    metafields: [],
    nextChild: 1,
  };
  const errors = applyProductFields(shop, product, {
    status: "ACTIVE",
    isPublished: true,
    ...input,
  });
  if (errors.length > 0) return { ok: false, errors };
  product.options = toOptions(product, input.options);
  for (const variant of input.variants ?? [{}]) addVariant(shop, product, variant);
  putProduct(shop, product, undefined);
  shop.announce([
    { topic: "products/create", resourceGid: gid("Product", product.id) },
    ...product.variants.map(({ id }) => ({
      topic: "inventory_items/create" as const,
      resourceGid: gid("InventoryItem", id),
    })),
  ]);
  return { ok: true, value: product };
}
