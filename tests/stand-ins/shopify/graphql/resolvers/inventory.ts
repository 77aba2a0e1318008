import { typeResolvers, type FieldArguments } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList, badRequest } from "tests/stand-ins/shopify/graphql/node-list";
import {
  type InventoryItemSource,
  type InventoryLevelSource,
  type VariantSource,
} from "tests/stand-ins/shopify/graphql/sources";
import { gid, inventoryLevelGid } from "tests/stand-ins/shopify/store/gid";
import type { InventoryLevelRecord, Location } from "tests/stand-ins/shopify/store/types";
import { money } from "./money";
import { exactCount } from "./orders";

export const inventoryResolvers = [
  typeResolvers<InventoryItemSource>("InventoryItem", {
    id: ({ variant }) => gid("InventoryItem", variant.id),
    legacyResourceId: ({ variant }) => String(variant.id),
    sku: ({ variant }) => variant.sku,
    tracked: ({ variant }) => variant.inventory.tracked,
    trackedEditable: () => ({ locked: false, reason: null }),
    requiresShipping: ({ variant }) => variant.inventory.requiresShipping,
    unitCost: ({ variant }, _args, { shop }) =>
      variant.inventory.unitCost === null
        ? null
        : money(variant.inventory.unitCost, shop.record.currencyCode),
    countryCodeOfOrigin: ({ variant }) => variant.inventory.countryCodeOfOrigin,
    provinceCodeOfOrigin: () => null,
    harmonizedSystemCode: ({ variant }) => variant.inventory.harmonizedSystemCode,
    measurement: ({ variant }, _args, { shop }) => ({
      id: gid("InventoryItemMeasurement", variant.id),
      weight: weightIn(shop.record.weightUnit, variant.inventory.weightGrams),
    }),
    duplicateSkuCount: () => 0,
    inventoryHistoryUrl: () => null,
    createdAt: ({ variant }) => variant.inventory.createdAt,
    updatedAt: ({ variant }) => variant.inventory.updatedAt,
    variant: ({ product, variant }): VariantSource => ({ product, variant }),
    variants: (source) => new ArrayList<VariantSource>([source], ({ variant }) => variant.id),
    locationsCount: ({ variant }) => exactCount(activeLevels(variant.inventory.levels).length),
    inventoryLevel: (source, args) =>
      levelSources(source, args).find(
        ({ level }) => gid("Location", level.locationId) === args.locationId,
      ) ?? null,
    inventoryLevels: (source, args) =>
      new ArrayList(levelSources(source, args), ({ level }) => level.locationId),
  }),
  typeResolvers<InventoryLevelSource>("InventoryLevel", {
    id: ({ level, variant }) => inventoryLevelGid(level.locationId, variant.id),
    isActive: ({ level }) => level.isActive,
    canDeactivate: ({ variant }) => activeLevels(variant.inventory.levels).length > 1,
    deactivationAlert: () => null,
    createdAt: ({ level }) => level.createdAt,
    updatedAt: ({ level }) => level.updatedAt,
    item: ({ product, variant }): InventoryItemSource => ({ product, variant }),
    location: ({ level }, _args, { shop }) => shop.locations.get(level.locationId) ?? null,
    quantities: (source, args) =>
      (Array.isArray(args.names) ? args.names : []).map((name) => quantity(source, String(name))),
  }),
  typeResolvers<Location>("Location", {
    id: ({ id }) => gid("Location", id),
    legacyResourceId: ({ id }) => String(id),
    name: ({ name }) => name,
    isActive: ({ isActive }) => isActive,
    isPrimary: ({ isPrimary }) => isPrimary,
    activatable: ({ isActive }) => !isActive,
    deactivatable: ({ isPrimary }) => !isPrimary,
    deletable: () => false,
    deactivatedAt: () => null,
    fulfillsOnlineOrders: () => true,
    hasActiveInventory: () => true,
    hasUnfulfilledOrders: () => true,
    isFulfillmentService: () => false,
    shipsInventory: () => true,
    addressVerified: () => true,
    fulfillmentService: () => null,
    localPickupSettingsV2: () => null,
    suggestedAddresses: () => [],
    createdAt: ({ createdAt }) => createdAt,
    updatedAt: ({ updatedAt }) => updatedAt,
    address: ({ address }) => ({
      ...address,
      latitude: null,
      longitude: null,
      formatted: [
        address.address1,
        [address.zip, address.city].filter(Boolean).join(" "),
        address.country,
      ].filter(Boolean),
    }),
    inventoryLevel: (location, args, { shop }) => {
      for (const product of shop.products.values()) {
        for (const variant of product.variants) {
          if (gid("InventoryItem", variant.id) !== args.inventoryItemId) continue;
          const level = variant.inventory.levels.find((one) => one.locationId === location.id);
          return level ? { product, variant, level } : null;
        }
      }
      return null;
    },
    inventoryLevels: (location, _args, { shop }) =>
      new ArrayList(
        [...shop.products.values()].flatMap((product) =>
          product.variants.flatMap((variant) =>
            activeLevels(variant.inventory.levels)
              .filter((level) => level.locationId === location.id)
              .map((level): InventoryLevelSource => ({ product, variant, level })),
          ),
        ),
        ({ variant }) => variant.id,
      ),
  }),
];

/** Levels of an item, the inactive ones only when asked for. */
export function levelSources(
  { product, variant }: InventoryItemSource,
  args: FieldArguments,
): InventoryLevelSource[] {
  return variant.inventory.levels
    .filter(({ isActive }) => isActive || args.includeInactive === true)
    .map((level) => ({ product, variant, level }));
}

function activeLevels(levels: readonly InventoryLevelRecord[]): InventoryLevelRecord[] {
  return levels.filter(({ isActive }) => isActive);
}

const GRAMS_PER_UNIT = { GRAMS: 1, KILOGRAMS: 1000, OUNCES: 28.349523125, POUNDS: 453.59237 };

/** A weight in the shop's unit, to three decimals. */
function weightIn(unit: keyof typeof GRAMS_PER_UNIT, grams: number) {
  return { value: Math.round((grams / GRAMS_PER_UNIT[unit]) * 1000) / 1000, unit };
}

function quantity({ level, variant }: InventoryLevelSource, name: string) {
  const { available, committed, incoming, reserved, damaged } = level;
  const onHand = available + committed + reserved + damaged;
  const known: Record<string, number> = {
    available,
    committed,
    incoming,
    reserved,
    damaged,
    on_hand: onHand,
    quality_control: 0,
    safety_stock: 0,
  };
  const value = known[name];
  if (value === undefined) throw badRequest(`The specified quantity name '${name}' is not valid.`);
  return {
    id: `${gid("InventoryQuantity", `${level.locationId}-${variant.id}`)}?name=${name}`,
    name,
    quantity: value,
    // `on_hand` is derived, and a quantity that was never set has no time.
    updatedAt: name === "available" || (name !== "on_hand" && value !== 0) ? level.updatedAt : null,
  };
}
