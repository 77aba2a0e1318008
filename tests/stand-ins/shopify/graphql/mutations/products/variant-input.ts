import {
  mergeMetafields,
  type MetafieldInput,
} from "tests/stand-ins/shopify/graphql/mutations/metafields/metafield-input";
import { toCents } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import type { VariantInput } from "tests/stand-ins/shopify/store/actions/inputs";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Product, Variant } from "tests/stand-ins/shopify/store/types";

interface InventoryItemInput {
  sku?: string | null;
  tracked?: boolean | null;
  requiresShipping?: boolean | null;
  cost?: string | number | null;
  countryCodeOfOrigin?: string | null;
  harmonizedSystemCode?: string | null;
  measurement?: { weight?: { value: number; unit: string } | null } | null;
}

/** The part of `ProductVariantsBulkInput` that is emulated. */
export interface VariantArguments {
  id?: string | null;
  price?: string | null;
  compareAtPrice?: string | null;
  barcode?: string | null;
  taxable?: boolean | null;
  inventoryPolicy?: "CONTINUE" | "DENY" | null;
  optionValues?:
    | {
        name?: string | null;
        id?: string | null;
        optionName?: string | null;
        optionId?: string | null;
      }[]
    | null;
  inventoryItem?: InventoryItemInput | null;
  inventoryQuantities?: { availableQuantity: number; locationId: string }[] | null;
  metafields?: MetafieldInput[] | null;
}

const GRAMS: Record<string, number> = {
  GRAMS: 1,
  KILOGRAMS: 1000,
  OUNCES: 28.349523125,
  POUNDS: 453.59237,
};

/** The action's input for a variant; `existing` is the variant to be changed. */
export function toVariantInput(
  shop: ShopStore,
  product: Product,
  input: VariantArguments,
  existing: Variant | null,
): VariantInput {
  const optionValues = toOptionValues(product, input, existing);
  return {
    ...(existing === null ? {} : { id: existing.id }),
    ...(optionValues === null ? {} : { optionValues }),
    ...(input.price ? { price: toCents(input.price) } : {}),
    ...(input.compareAtPrice === undefined
      ? {}
      : { compareAtPrice: input.compareAtPrice === null ? null : toCents(input.compareAtPrice) }),
    ...(input.barcode === undefined ? {} : { barcode: input.barcode }),
    ...(typeof input.taxable === "boolean" ? { taxable: input.taxable } : {}),
    ...(input.inventoryPolicy ? { inventoryPolicy: input.inventoryPolicy } : {}),
    ...(input.metafields
      ? {
          metafields: mergeMetafields(shop, existing?.metafields ?? [], input.metafields)
            .metafields,
        }
      : {}),
    ...(input.inventoryQuantities
      ? {
          levels: input.inventoryQuantities.map(({ availableQuantity, locationId }) => ({
            available: availableQuantity,
            locationId: idOf(locationId, "Location"),
          })),
        }
      : {}),
    ...itemFields(input.inventoryItem ?? {}),
  };
}

/** The inventory item's fields of a variant's input. */
function itemFields(item: InventoryItemInput): VariantInput {
  const weight = item.measurement?.weight;
  return {
    ...(item.sku === undefined ? {} : { sku: item.sku }),
    ...(typeof item.tracked === "boolean" ? { tracked: item.tracked } : {}),
    ...(typeof item.requiresShipping === "boolean"
      ? { requiresShipping: item.requiresShipping }
      : {}),
    ...(item.cost === undefined
      ? {}
      : { unitCost: item.cost === null ? null : toCents(item.cost) }),
    ...(weight ? { weightGrams: Math.round(weight.value * (GRAMS[weight.unit] ?? 1)) } : {}),
    ...(item.countryCodeOfOrigin === undefined
      ? {}
      : { countryCodeOfOrigin: item.countryCodeOfOrigin }),
    ...(item.harmonizedSystemCode === undefined
      ? {}
      : { harmonizedSystemCode: item.harmonizedSystemCode }),
  };
}

/** Values in the order of the product's options; null when the input names none. */
function toOptionValues(
  product: Product,
  { optionValues }: VariantArguments,
  existing: Variant | null,
): string[] | null {
  if (!optionValues || optionValues.length === 0) return null;
  return product.options.map((option, position) => {
    const given = optionValues.find(
      ({ optionName, optionId }) =>
        optionName === option.name ||
        (optionId ? idOf(optionId, "ProductOption") === option.id : false),
    );
    const byId = option.values.find(
      ({ id }) => given?.id && idOf(given.id, "ProductOptionValue") === id,
    );
    return given?.name ?? byId?.name ?? existing?.optionValues[position] ?? "";
  });
}
