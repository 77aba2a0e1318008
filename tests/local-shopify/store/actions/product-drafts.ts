import { CHILD_SPAN } from "../gid";
import type { ShopStore } from "../shop-store";
import type { InventoryLevelRecord, Product, ProductOption, Variant } from "../types";
import type { ProductInput, VariantInput } from "./types";

/** A fresh id for a part of the product (variant, option, value, media). */
export function nextProductChildId(product: Product): number {
  const id = product.id * CHILD_SPAN + product.nextChild;
  product.nextChild += 1;
  return id;
}

/** Shopify's handle of a title: lower case letters, digits and single hyphens. */
export function toHandle(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** The handle, or the handle with the next free number when another product has it. */
export function freeHandle(shop: ShopStore, wanted: string, productId: number): string {
  const taken = new Set<string>();
  for (const product of shop.products.values()) {
    if (product.id !== productId) taken.add(product.handle);
  }
  const base = wanted === "" ? "product" : wanted;
  if (!taken.has(base)) return base;
  const numbered = /^(.*)-(\d+)$/.exec(base);
  const stem = numbered?.[1] ?? base;
  for (let number = Number(numbered?.[2] ?? 0) + 1; ; number += 1) {
    if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
  }
}

/** Replaces the product's options; "Title: Default Title" when it has none. */
export function toOptions(product: Product, given: ProductInput["options"]): ProductOption[] {
  const options = given?.length ? given : [{ name: "Title", values: ["Default Title"] }];
  return options.map(({ name, values }) => ({
    id: nextProductChildId(product),
    name,
    values: values.map((value) => ({ id: nextProductChildId(product), name: value })),
  }));
}

/** A new variant at the end of the product's list, stocked at every location that sells. */
export function addVariant(shop: ShopStore, product: Product, input: VariantInput): Variant {
  const now = shop.nowIso();
  const optionValues = input.optionValues ?? product.options.map((option) => firstValue(option));
  addMissingValues(product, optionValues);
  const variant: Variant = {
    id: nextProductChildId(product),
    position: product.variants.length + 1,
    optionValues,
    price: input.price ?? 0,
    compareAtPrice: input.compareAtPrice ?? null,
    sku: input.sku ?? null,
    barcode: input.barcode ?? null,
    taxable: true,
    inventoryPolicy: "DENY",
    mediaId: null,
    metafields: [],
    inventory: {
      tracked: input.available !== undefined,
      requiresShipping: true,
      unitCost: null,
      countryCodeOfOrigin: null,
      harmonizedSystemCode: null,
      weightGrams: 0,
      levels: firstLevels(shop, input.available ?? 0),
      createdAt: now,
      updatedAt: now,
    },
    createdAt: now,
    updatedAt: now,
  };
  product.variants.push(variant);
  return variant;
}

/** Changes the given fields of a variant. */
export function updateVariant(variant: Variant, input: VariantInput): void {
  if (input.optionValues !== undefined) variant.optionValues = input.optionValues;
  if (input.price !== undefined) variant.price = input.price;
  if (input.compareAtPrice !== undefined) variant.compareAtPrice = input.compareAtPrice;
  if (input.sku !== undefined) variant.sku = input.sku;
  if (input.barcode !== undefined) variant.barcode = input.barcode;
}

/** Values that variants use but options do not list yet are added to the options. */
export function addMissingValues(product: Product, optionValues: readonly string[]): void {
  for (const [index, name] of optionValues.entries()) {
    const option = product.options[index];
    if (option === undefined || option.values.some((value) => value.name === name)) continue;
    option.values.push({ id: nextProductChildId(product), name });
  }
}

function firstValue(option: ProductOption): string {
  return option.values[0]?.name ?? "Default Title";
}

/** A new item is stocked at the shop's first active location. */
function firstLevels(shop: ShopStore, available: number): InventoryLevelRecord[] {
  const location = [...shop.locations.values()].find(({ isActive }) => isActive);
  return location === undefined ? [] : [newLevel(shop, location.id, available)];
}

/** An active level with nothing but `available`. */
export function newLevel(
  shop: ShopStore,
  locationId: number,
  available: number,
): InventoryLevelRecord {
  const now = shop.nowIso();
  return {
    locationId,
    available,
    committed: 0,
    incoming: 0,
    reserved: 0,
    damaged: 0,
    isActive: true,
    createdAt: now,
    updatedAt: now,
  };
}
