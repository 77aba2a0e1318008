import type { Platform } from "tests/stand-ins/shopify/http/platform";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { Product, Variant } from "tests/stand-ins/shopify/store/types";
import type { PickerRow } from "./client/protocol";

const PAGE = 50;

export interface FoundResource {
  row: PickerRow;
  resource: Record<string, unknown>;
}

/** Rows of the resource picker: products, variants or collections whose title has the text. */
export function findResources(
  platform: Platform,
  shop: ShopStore,
  { type, query }: { type: string; query: string },
): FoundResource[] {
  const wanted = query.trim().toLowerCase();
  const has = (title: string) => title.toLowerCase().includes(wanted);
  if (type === "collection") {
    return [...shop.collections.values()]
      .filter(({ title }) => has(title))
      .slice(0, PAGE)
      .map((collection) => ({
        row: row(gid("Collection", collection.id), collection.title, [], null),
        resource: { ...collection, id: gid("Collection", collection.id) },
      }));
  }
  const products = [...shop.products.values()].filter(({ title }) => has(title)).slice(0, PAGE);
  const origin = platform.addresses.origin;
  if (type !== "variant") return products.map((product) => foundProduct(product, origin));
  return products
    .flatMap((product) => product.variants.map((variant) => foundVariant(product, variant, origin)))
    .slice(0, PAGE);
}

function foundProduct(product: Product, origin: string): FoundResource {
  const id = gid("Product", product.id);
  const stock = product.variants.reduce((sum, variant) => sum + stockOf(variant), 0);
  return {
    row: row(id, product.title, [`${stock} available`], imageOf(product, origin)),
    resource: {
      id,
      title: product.title,
      handle: product.handle,
      vendor: product.vendor,
      productType: product.productType,
      status: product.status,
      tags: product.tags,
      descriptionHtml: product.descriptionHtml,
      totalInventory: stock,
      totalVariants: product.variants.length,
      images: product.media.map((media) => ({
        id: gid("ProductImage", media.id),
        originalSrc: `${origin}${media.path}`,
        altText: media.alt,
      })),
      variants: product.variants.map((variant) => variantFields(product, variant)),
      createdAt: product.createdAt,
      updatedAt: product.updatedAt,
    },
  };
}

function foundVariant(product: Product, variant: Variant, origin: string): FoundResource {
  const fields = variantFields(product, variant);
  return {
    row: row(
      fields.id,
      fields.displayName,
      [`${stockOf(variant)} available`],
      imageOf(product, origin),
    ),
    resource: { ...fields, product: { id: gid("Product", product.id), title: product.title } },
  };
}

function variantFields(product: Product, variant: Variant) {
  const title = variant.optionValues.join(" / ");
  return {
    id: gid("ProductVariant", variant.id),
    title,
    displayName: `${product.title} - ${title}`,
    sku: variant.sku,
    price: (variant.price / 100).toFixed(2),
    inventoryQuantity: stockOf(variant),
    inventoryItem: { id: gid("InventoryItem", variant.id) },
    position: variant.position,
  };
}

function stockOf(variant: Variant): number {
  return variant.inventory.levels.reduce((sum, level) => sum + level.available, 0);
}

function imageOf(product: Product, origin: string): string | null {
  const first = product.media[0];
  return first ? `${origin}${first.path}` : null;
}

function row(id: string, heading: string, details: string[], thumbnail: string | null): PickerRow {
  return { id, heading, details, thumbnail, isSelected: false, isDisabled: false };
}
