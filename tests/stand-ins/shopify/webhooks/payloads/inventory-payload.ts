import { gid, inventoryLevelGid } from "tests/stand-ins/shopify/store/gid";
import type { InventoryLevelRecord, Variant } from "tests/stand-ins/shopify/store/types";
import type { Payload, PayloadFormat } from "tests/stand-ins/shopify/webhooks/payload-format";

/** `inventory_levels/update`, `inventory_levels/connect`. */
export function inventoryLevelPayload(
  inventoryItemId: number,
  level: InventoryLevelRecord,
  format: PayloadFormat,
): Payload {
  return {
    inventory_item_id: inventoryItemId,
    location_id: level.locationId,
    available: level.available,
    updated_at: format.time(level.updatedAt),
    admin_graphql_api_id: inventoryLevelGid(level.locationId, inventoryItemId),
  };
}

/** `inventory_items/create`, `inventory_items/update`; the item has the variant's id. */
export function inventoryItemPayload(variant: Variant, format: PayloadFormat): Payload {
  const item = variant.inventory;
  return {
    ...inventoryItemDeletedPayload(variant.id),
    sku: variant.sku ?? "",
    created_at: format.time(item.createdAt),
    updated_at: format.time(item.updatedAt),
    requires_shipping: item.requiresShipping,
    cost: item.unitCost === null ? null : format.money(item.unitCost),
    country_code_of_origin: item.countryCodeOfOrigin,
    harmonized_system_code: item.harmonizedSystemCode,
    tracked: item.tracked,
    weight_value: item.weightGrams,
    weight_unit: "g",
  };
}

/** `inventory_items/delete`. */
export function inventoryItemDeletedPayload(id: number): Payload {
  return {
    id,
    country_code_of_origin: null,
    province_code_of_origin: null,
    harmonized_system_code: null,
    country_harmonized_system_codes: [],
    admin_graphql_api_id: gid("InventoryItem", id),
  };
}
