import { inventoryLevelGid, parentId } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Product, Variant } from "tests/stand-ins/shopify/store/types";
import { newLevel } from "./product-drafts";
import { refuse } from "./user-errors";

/** Stocks an item at a location. Announces `inventory_levels/connect`. */
export function activateInventory(
  shop: ShopStore,
  input: { inventoryItemId: number; locationId: number; available?: number },
): ActionResult<Product> {
  const found = findItem(shop, input.inventoryItemId);
  if (found === null) return refuse(["inventoryItemId"], "The inventory item was not found.");
  if (!shop.locations.has(input.locationId)) {
    const text = "The product couldn't be stocked because the location wasn't found.";
    return refuse(["locationId"], text);
  }
  const changed = shop.editStock(found.product.id, (draft) => {
    const item = draft.variants.find(({ id }) => id === input.inventoryItemId)?.inventory;
    const level = item?.levels.find(({ locationId }) => locationId === input.locationId);
    if (level !== undefined) level.isActive = true;
    else item?.levels.push(newLevel(shop, input.locationId, input.available ?? 0));
  });
  announce(shop, "inventory_levels/connect", input);
  return { ok: true, value: changed ?? found.product };
}

/** Ends stocking an item at a location. Announces `inventory_levels/disconnect`. */
export function deactivateInventory(
  shop: ShopStore,
  input: { inventoryItemId: number; locationId: number },
): ActionResult<Product> {
  const found = findItem(shop, input.inventoryItemId);
  if (found === null) return refuse(["inventoryLevelId"], "The inventory item was not found.");
  const active = found.variant.inventory.levels.filter(({ isActive }) => isActive);
  const location = shop.locations.get(input.locationId);
  if (active.length === 1 && active[0]?.locationId === input.locationId) {
    const text =
      `The product couldn't be unstocked from ${location?.name ?? ""} because products need to be ` +
      "stocked at a minimum of 1 location.";
    return refuse(null, text);
  }
  const changed = shop.editStock(found.product.id, (draft) => {
    const item = draft.variants.find(({ id }) => id === input.inventoryItemId)?.inventory;
    if (item !== undefined) {
      item.levels = item.levels.filter(({ locationId }) => locationId !== input.locationId);
    }
  });
  announce(shop, "inventory_levels/disconnect", input);
  return { ok: true, value: changed ?? found.product };
}

function announce(
  shop: ShopStore,
  topic: "inventory_levels/connect" | "inventory_levels/disconnect",
  { locationId, inventoryItemId }: { inventoryItemId: number; locationId: number },
): void {
  shop.announce([{ topic, resourceGid: inventoryLevelGid(locationId, inventoryItemId) }]);
}

/** The variant that an inventory item belongs to (both have one numeric id), or null. */
export function findItem(
  shop: ShopStore,
  inventoryItemId: number,
): { product: Product; variant: Variant } | null {
  const product = shop.products.get(parentId(inventoryItemId));
  const variant = product?.variants.find(({ id }) => id === inventoryItemId);
  return product !== undefined && variant !== undefined ? { product, variant } : null;
}
