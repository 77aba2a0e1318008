import { inventoryLevelGid, parentId } from "tests/stand-ins/shopify/store/gid";
import { nextUpdatedAt } from "tests/stand-ins/shopify/store/iso-time";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  ActionResult,
  InventoryLevelRecord,
  Product,
} from "tests/stand-ins/shopify/store/types";
import type { SetInventoryInput } from "./inputs";
import { newLevel } from "./product-drafts";
import { refuse } from "./user-errors";

/**
 * Sets or changes a quantity of an item at a location, which stocks it there if it was not.
 * Announces `inventory_levels/update`.
 */
export function setInventory(
  shop: ShopStore,
  input: SetInventoryInput,
): ActionResult<{ product: Product; delta: number }> {
  const { inventoryItemId, locationId, name = "available" } = input;
  const product = shop.products.get(parentId(inventoryItemId));
  if (!product?.variants.some(({ id }) => id === inventoryItemId)) {
    const text = "The specified inventory item could not be found.";
    return refuse(["inventoryItemId"], text, "INVALID_INVENTORY_ITEM");
  }
  if (!shop.locations.has(locationId)) {
    return refuse(["locationId"], "The specified location could not be found.", "INVALID_LOCATION");
  }
  let delta = 0;
  const changed = shop.editStock(product.id, (draft) => {
    const level = levelOf(shop, draft, { inventoryItemId, locationId });
    if (level === undefined) return;
    delta = input.relative === true ? input.quantity : input.quantity - quantityOf(level, name);
    level[name === "on_hand" ? "available" : name] += delta;
    level.updatedAt = nextUpdatedAt(level.updatedAt, shop.now());
  });
  const resourceGid = inventoryLevelGid(locationId, inventoryItemId);
  shop.announce([{ topic: "inventory_levels/update", resourceGid }]);
  return { ok: true, value: { product: changed ?? product, delta } };
}

/** A quantity of a level by its Shopify name; `on_hand` is the sum of what lies there. */
export function quantityOf(
  level: InventoryLevelRecord,
  name: NonNullable<SetInventoryInput["name"]>,
): number {
  if (name !== "on_hand") return level[name];
  return level.available + level.committed + level.reserved + level.damaged;
}

function levelOf(
  shop: ShopStore,
  draft: Product,
  { inventoryItemId, locationId }: { inventoryItemId: number; locationId: number },
): InventoryLevelRecord | undefined {
  const item = draft.variants.find(({ id }) => id === inventoryItemId)?.inventory;
  const existing = item?.levels.find((level) => level.locationId === locationId);
  if (existing !== undefined || item === undefined) return existing;
  const level = newLevel(shop, locationId, 0);
  item.levels.push(level);
  return level;
}
