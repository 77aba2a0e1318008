import { parentId } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Product } from "tests/stand-ins/shopify/store/types";
import { lookupId } from "./lists";
import type { RecordListDefinition } from "./search/record-list";
import type { SearchFields } from "./search/search-fields";
import { hashLookup, listOrder, seconds } from "./search/time-index";

const products = (shop: ShopStore) => shop.products;

const productSearch: SearchFields<Product> = {
  text: (product) => [
    product.title,
    product.vendor,
    product.productType,
    ...product.tags,
    ...product.variants.flatMap(({ sku, barcode }) => [sku, barcode]),
  ],
  fields: {
    id: { kind: "id", get: (product) => product.id },
    title: { kind: "text", get: (product) => product.title },
    handle: { kind: "keyword", get: (product) => product.handle },
    vendor: { kind: "keyword", get: (product) => product.vendor },
    product_type: { kind: "keyword", get: (product) => product.productType },
    status: {
      kind: "keyword",
      values: ["active", "archived", "draft", "unlisted"],
      get: (product) => product.status,
    },
    tag: { kind: "keyword", get: (product) => product.tags },
    sku: { kind: "keyword", get: (product) => product.variants.map(({ sku }) => sku ?? "") },
    barcode: {
      kind: "keyword",
      get: (product) => product.variants.map(({ barcode }) => barcode ?? ""),
    },
    variant_id: { kind: "keyword", get: (product) => product.variants.map(({ id }) => `${id}`) },
    inventory_total: { kind: "number", get: totalInventory },
    out_of_stock_somewhere: {
      kind: "boolean",
      get: (product) => product.variants.some((variant) => availableOf(variant.inventory) <= 0),
    },
    published_at: { kind: "time", get: (product) => product.publishedAt },
    created_at: { kind: "time", get: (product) => product.createdAt },
    updated_at: { kind: "time", get: (product) => product.updatedAt },
  },
};

/** Units a customer can buy now, over all active levels. */
export function availableOf(inventory: Product["variants"][number]["inventory"]): number {
  let available = 0;
  for (const level of inventory.levels) if (level.isActive) available += level.available;
  return available;
}

export function totalInventory(product: Product): number {
  let total = 0;
  for (const { inventory } of product.variants) {
    if (inventory.tracked) total += availableOf(inventory);
  }
  return total;
}

export const productList: RecordListDefinition<Product> = {
  collection: products,
  search: productSearch,
  defaultOrder: "ID",
  orders: {
    ID: listOrder(products, "id", (one) => one.id),
    CREATED_AT: listOrder(products, "createdAt", (one) => seconds(one.createdAt), "created_at"),
    UPDATED_AT: listOrder(products, "updatedAt", (one) => seconds(one.updatedAt), "updated_at"),
    PUBLISHED_AT: listOrder(products, "publishedAt", (one) => seconds(one.publishedAt)),
    TITLE: listOrder(products, "title", (one) => one.title.toLowerCase()),
    VENDOR: listOrder(products, "vendor", (one) => one.vendor.toLowerCase()),
    PRODUCT_TYPE: listOrder(products, "productType", (one) => one.productType.toLowerCase()),
    INVENTORY_TOTAL: listOrder(products, "inventoryTotal", totalInventory),
    RELEVANCE: listOrder(products, "id", (one) => one.id),
  },
  lookups: {
    handle: hashLookup(products, "handle", (one) => [one.handle]),
    id: (_shop, value) => lookupId(value),
    variant_id: (_shop, value) => lookupId(value)?.map(parentId),
  },
};
