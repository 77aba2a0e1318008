import {
  argumentsOf,
  failed,
  mutation,
  withoutCodes,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf, invalidId } from "tests/stand-ins/shopify/graphql/typed-id";
import { setInventory } from "tests/stand-ins/shopify/store/actions/set-inventory";
import {
  activateInventory,
  deactivateInventory,
  findItem,
} from "tests/stand-ins/shopify/store/actions/toggle-inventory";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { parseInventoryLevelGid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { UserError } from "tests/stand-ins/shopify/store/types";

interface ActivateArguments {
  inventoryItemId: string;
  locationId: string;
  available?: number | null;
  onHand?: number | null;
}

export const inventoryActivate = mutation("inventoryActivate", {
  scope: "write_inventory",
  fields: ["inventoryLevel", "userErrors"],
  isIdempotent: true,
  run(args, { shop }) {
    const given = argumentsOf<ActivateArguments>(args);
    const inventoryItemId = idOf(given.inventoryItemId, "InventoryItem");
    const locationId = idOf(given.locationId, "Location");
    const wasActive = levelOf(shop, inventoryItemId, locationId)?.level.isActive === true;
    const place = shop.locations.get(locationId)?.name ?? "";
    const errors = quantityErrors(given, wasActive, place);
    const existing = levelOf(shop, inventoryItemId, locationId);
    if (errors.length > 0)
      return { inventoryLevel: wasActive ? existing : null, userErrors: errors };
    const result = activateInventory(shop, { inventoryItemId, locationId });
    if (!result.ok) return failed(withoutCodes(result.errors), ["inventoryLevel"]);
    const quantity = given.available ?? given.onHand;
    if (!wasActive && quantity !== null && quantity !== undefined) {
      setInventory(shop, { inventoryItemId, locationId, quantity });
    }
    return { inventoryLevel: levelOf(shop, inventoryItemId, locationId), userErrors: [] };
  },
});

export const inventoryDeactivate = mutation("inventoryDeactivate", {
  scope: "write_inventory",
  fields: ["userErrors"],
  run(args, { shop }) {
    const { inventoryLevelId } = argumentsOf<{ inventoryLevelId: string }>(args);
    const level = parseInventoryLevelGid(inventoryLevelId);
    if (level === null) throw invalidId(inventoryLevelId);
    const result = deactivateInventory(shop, level);
    return { userErrors: result.ok ? [] : withoutCodes(result.errors) };
  },
});

function quantityErrors(
  { available, onHand }: ActivateArguments,
  wasActive: boolean,
  place: string,
): UserError[] {
  const isGiven = (quantity: number | null | undefined) => typeof quantity === "number";
  if (wasActive) {
    return [
      ...(isGiven(available)
        ? [
            userError(
              ["available"],
              "Not allowed to set available quantity when the item is already active at the location.",
            ),
          ]
        : []),
      ...(isGiven(onHand)
        ? [
            userError(
              ["onHand"],
              "Not allowed to set an on_hand quantity when the item is already active at the location.",
            ),
          ]
        : []),
    ];
  }
  const because = (text: string) => `The product couldn't be stocked at ${place} because ${text}`;
  if (isGiven(available) && isGiven(onHand)) {
    const text = because("not allowed to set available and on_hand quantities at the same time.");
    return [userError(["available"], text), userError(["onHand"], text)];
  }
  if (Math.abs(onHand ?? 0) <= 1_000_000_000) return [];
  const text = because("the quantity needs to be between -1 billion and 1 billion.");
  return [userError(["onHand"], text)];
}

function levelOf(shop: ShopStore, inventoryItemId: number, locationId: number) {
  const found = findItem(shop, inventoryItemId);
  const level = found?.variant.inventory.levels.find((one) => one.locationId === locationId);
  return found !== null && level !== undefined ? { ...found, level } : null;
}
