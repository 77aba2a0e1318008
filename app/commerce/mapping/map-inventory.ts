import type {
  InventoryItemFieldsFragment,
  InventoryLevelFieldsFragment,
} from "~/shopify/generated/graphql";
import { gidNumber } from "./gid";
import type { MappingScope } from "./mapping-scope";
import type { EmitRow } from "./table";
import { inventoryItemsTable, inventoryLevelsTable } from "./tables";

/** Inventory item → one row; its levels are mapped by themselves. */
export function mapInventoryItem(
  scope: MappingScope,
  item: InventoryItemFieldsFragment,
  emit: EmitRow,
): void {
  emit(inventoryItemsTable, {
    shop_id: scope.shopId,
    id: gidNumber(item.id),
    sku: item.sku,
    is_tracked: item.tracked,
    requires_shipping: item.requiresShipping,
    updated_at: item.updatedAt,
    synced_at: scope.readAt,
  });
}

/** Inventory level → one row: how many units of the item are at the location, by state. */
export function mapInventoryLevel(
  scope: MappingScope,
  inventoryItemId: string,
  level: InventoryLevelFieldsFragment,
  emit: EmitRow,
): void {
  const quantities = new Map(level.quantities.map(({ name, quantity }) => [name, quantity]));
  emit(inventoryLevelsTable, {
    shop_id: scope.shopId,
    inventory_item_id: inventoryItemId,
    location_id: gidNumber(level.location.id),
    available: quantities.get("available") ?? 0,
    on_hand: quantities.get("on_hand") ?? 0,
    committed: quantities.get("committed") ?? 0,
    incoming: quantities.get("incoming") ?? 0,
    updated_at: level.updatedAt,
  });
}
