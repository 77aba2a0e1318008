import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { StaffMember } from "tests/stand-ins/shopify/store/types";
import { availableOf } from "./product-list";
import type { FlatListDefinition } from "./search/flat-list";
import type { InventoryItemSource, VariantSource } from "./sources";

/** Every variant of the shop. */
export const variantList: FlatListDefinition<VariantSource> = {
  items: (shop) => allVariants(shop),
  idOf: ({ variant }) => variant.id,
  sortKeys: {
    SKU: ({ variant }) => variant.sku ?? "",
    TITLE: ({ variant }) => variant.optionValues.join(" / ").toLowerCase(),
    NAME: ({ product, variant }) => `${product.title} ${variant.optionValues.join(" ")}`,
    INVENTORY_QUANTITY: ({ variant }) => availableOf(variant.inventory),
    POSITION: ({ variant }) => variant.position,
  },
  search: {
    text: ({ product, variant }) => [product.title, variant.sku, ...variant.optionValues],
    fields: {
      id: { kind: "id", get: ({ variant }) => variant.id },
      sku: { kind: "keyword", get: ({ variant }) => variant.sku },
      barcode: { kind: "keyword", get: ({ variant }) => variant.barcode },
      product_id: { kind: "id", get: ({ product }) => product.id },
      title: { kind: "text", get: ({ variant }) => variant.optionValues.join(" / ") },
      vendor: { kind: "keyword", get: ({ product }) => product.vendor },
      product_type: { kind: "keyword", get: ({ product }) => product.productType },
      product_status: { kind: "keyword", get: ({ product }) => product.status },
      tag: { kind: "keyword", get: ({ product }) => product.tags },
      inventory_quantity: { kind: "number", get: ({ variant }) => availableOf(variant.inventory) },
      updated_at: { kind: "time", get: ({ variant }) => variant.updatedAt },
      created_at: { kind: "time", get: ({ variant }) => variant.createdAt },
    },
  },
};

/** What is stocked, one for each variant. */
export const inventoryItemList: FlatListDefinition<InventoryItemSource> = {
  items: (shop) => allVariants(shop),
  idOf: ({ variant }) => variant.id,
  sortKeys: {},
  search: {
    text: ({ variant }) => [variant.sku],
    fields: {
      id: { kind: "id", get: ({ variant }) => variant.id },
      sku: { kind: "keyword", get: ({ variant }) => variant.sku },
      created_at: { kind: "time", get: ({ variant }) => variant.inventory.createdAt },
      updated_at: { kind: "time", get: ({ variant }) => latestStockChange(variant.inventory) },
    },
  },
};

/** A changed level counts as a change of its item when items are searched by `updated_at`. */
function latestStockChange(inventory: VariantSource["variant"]["inventory"]): string {
  let latest = inventory.updatedAt;
  for (const { updatedAt } of inventory.levels) if (updatedAt > latest) latest = updatedAt;
  return latest;
}

/** The people of the shop. */
export const staffList: FlatListDefinition<StaffMember> = {
  items: ({ record }) => record.staff,
  idOf: ({ id }) => id,
  sortKeys: {},
  search: {
    text: ({ firstName, lastName, email }) => [firstName, lastName, email],
    fields: { email: { kind: "keyword", get: ({ email }) => email } },
  },
};

function allVariants(shop: ShopStore): VariantSource[] {
  const all: VariantSource[] = [];
  for (const product of shop.products.values()) {
    for (const variant of product.variants) all.push({ product, variant });
  }
  return all;
}
