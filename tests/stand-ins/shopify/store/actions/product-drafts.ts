import { CHILD_SPAN } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  InventoryLevelRecord,
  Product,
  ProductOption,
  Variant,
} from "tests/stand-ins/shopify/store/types";
import type { ProductInput, VariantInput } from "./inputs";

/** A fresh id for a part of the product (variant, option, value, media). */
function nextProductChildId(product: Product): number {
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
    taxable: input.taxable ?? !product.isGiftCard,
    inventoryPolicy: input.inventoryPolicy ?? "DENY",
    mediaId: null,
    metafields: input.metafields ?? [],
    inventory: {
      tracked: input.tracked ?? input.available !== undefined,
      requiresShipping: input.requiresShipping ?? !product.isGiftCard,
      unitCost: input.unitCost ?? null,
      countryCodeOfOrigin: input.countryCodeOfOrigin ?? null,
      harmonizedSystemCode: input.harmonizedSystemCode ?? null,
      weightGrams: input.weightGrams ?? 0,
      levels: firstLevels(shop, input),
      createdAt: now,
      updatedAt: now,
    },
    createdAt: now,
    updatedAt: now,
  };
  product.variants.push(variant);
  return variant;
}

/** Changes the given fields of a variant and its inventory item. */
export function updateVariant(variant: Variant, input: VariantInput): void {
  const { optionValues, price, compareAtPrice, sku, barcode } = input;
  const { taxable, inventoryPolicy, metafields } = input;
  Object.assign(
    variant,
    given({
      optionValues,
      price,
      compareAtPrice,
      sku,
      barcode,
      taxable,
      inventoryPolicy,
      metafields,
    }),
  );
  const { tracked, requiresShipping, unitCost, weightGrams } = input;
  const { countryCodeOfOrigin, harmonizedSystemCode } = input;
  const origin = { countryCodeOfOrigin, harmonizedSystemCode };
  Object.assign(
    variant.inventory,
    given({ tracked, requiresShipping, unitCost, weightGrams, ...origin }),
  );
}

function given<T extends object>(fields: T): Partial<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
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

/** A new item is stocked where the input says, and in any case at the first active location. */
function firstLevels(shop: ShopStore, input: VariantInput): InventoryLevelRecord[] {
  const levels = (input.levels ?? []).map((level) =>
    newLevel(shop, level.locationId, level.available),
  );
  const first = [...shop.locations.values()].find(({ isActive }) => isActive);
  if (first === undefined || levels.length > 0) return levels;
  return [newLevel(shop, first.id, input.available ?? 0)];
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
