import { inventoryLevelGid, parentId } from "tests/stand-ins/shopify/store/gid";
import { nextUpdatedAt } from "tests/stand-ins/shopify/store/iso-time";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ChangeTopic, InventoryLevelRecord, Order } from "tests/stand-ins/shopify/store/types";

type StockName = "available" | "committed" | "damaged" | "incoming" | "reserved";

export interface StockMove {
  variantId: number;
  /** The location; the first one that stocks the item when null. */
  locationId: number | null;
  changes: Partial<Record<StockName, number>>;
}

/**
 * Changes quantities of a tracked variant and returns the topics to announce. Untracked, unknown or
 * deleted variants have no stock: nothing happens.
 */
export function moveStock(
  shop: ShopStore,
  { variantId, locationId, changes }: StockMove,
): { topic: ChangeTopic; resourceGid: string }[] {
  const productId = parentId(variantId);
  const variant = shop.products.get(productId)?.variants.find(({ id }) => id === variantId);
  const level = variant?.inventory.levels.find(
    (candidate) =>
      candidate.isActive && (locationId ?? candidate.locationId) === candidate.locationId,
  );
  if (variant?.inventory.tracked !== true || level === undefined) return [];
  shop.editStock(productId, (draft) => {
    const target = draft.variants
      .find(({ id }) => id === variantId)
      ?.inventory.levels.find((candidate) => candidate.locationId === level.locationId);
    if (target !== undefined) applyChanges(target, changes, shop.now());
  });
  return [
    {
      topic: "inventory_levels/update",
      resourceGid: inventoryLevelGid(level.locationId, variantId),
    },
  ];
}

function applyChanges(level: InventoryLevelRecord, changes: StockMove["changes"], now: Date): void {
  for (const name of ["available", "committed", "damaged", "incoming", "reserved"] as const) {
    level[name] += changes[name] ?? 0;
  }
  level.updatedAt = nextUpdatedAt(level.updatedAt, now);
}

/** Stock of an order's units that ship: from available to committed and back. */
export function commitUnits(
  shop: ShopStore,
  lines: readonly { variantId: number | null; quantity: number }[],
): { topic: ChangeTopic; resourceGid: string }[] {
  return lines.flatMap(({ variantId, quantity }) =>
    variantId === null || quantity === 0
      ? []
      : moveStock(shop, {
          variantId,
          locationId: null,
          changes: { available: -quantity, committed: quantity },
        }),
  );
}

/** Variant of a line of the order, or null for custom lines. */
export function variantOfLine(order: Order, lineItemId: number): number | null {
  return order.lineItems.find(({ id }) => id === lineItemId)?.variantId ?? null;
}
