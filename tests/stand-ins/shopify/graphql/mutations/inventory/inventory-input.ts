import { GraphQLError } from "graphql";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { findItem } from "tests/stand-ins/shopify/store/actions/toggle-inventory";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { UserError } from "tests/stand-ins/shopify/store/types";

const REASONS = (
  "correction cycle_count_available damaged movement_canceled movement_created movement_received " +
  "movement_updated other promotion quality_control received reservation_created " +
  "reservation_deleted reservation_updated restock safety_stock shrinkage"
).split(" ");

const LIMIT = 1_000_000_000;

/** What Shopify refuses about the reason of an inventory change. */
export function reasonErrors(reason: string): UserError[] {
  if (REASONS.includes(reason)) return [];
  const text = `The specified reason is invalid. Valid values are: ${REASONS.join(", ")}.`;
  return [userError(["input", "reason"], text, "INVALID_REASON")];
}

/** What Shopify refuses about the item and the location of one change. */
export function placeErrors(
  shop: ShopStore,
  at: string[],
  change: { inventoryItemId: string; locationId: string },
): UserError[] {
  if (findItem(shop, idOf(change.inventoryItemId, "InventoryItem")) === null) {
    const text = "The specified inventory item could not be found.";
    return [userError([...at, "inventoryItemId"], text, "INVALID_INVENTORY_ITEM")];
  }
  if (shop.locations.has(idOf(change.locationId, "Location"))) return [];
  const text = "The specified location could not be found.";
  return [userError([...at, "locationId"], text, "INVALID_LOCATION")];
}

/** What Shopify refuses about an absolute quantity. */
export function quantityErrors(
  at: string[],
  quantity: number,
  allowsNegative: boolean,
): UserError[] {
  const field = [...at, "quantity"];
  if (quantity > LIMIT) {
    const text = "The quantity can't be higher than 1,000,000,000.";
    return [userError(field, text, "INVALID_QUANTITY_TOO_HIGH")];
  }
  if (quantity < 0 && !allowsNegative) {
    return [userError(field, "The quantity can't be negative.", "INVALID_QUANTITY_NEGATIVE")];
  }
  if (quantity >= -LIMIT) return [];
  const text = "The quantity can't be lower than -1,000,000,000.";
  return [userError(field, text, "INVALID_QUANTITY_TOO_LOW")];
}

/**
 * Since 2026-04 every change must say what it changes from, be it null.
 * @throws GraphQLError INVALID_FIELD_ARGUMENTS
 */
export function requireChangeFrom(inputType: string, changes: readonly object[]): void {
  if (changes.every((change) => "changeFromQuantity" in change)) return;
  const text = `${inputType} must include the following argument: changeFromQuantity.`;
  throw new GraphQLError(text, { extensions: { code: "INVALID_FIELD_ARGUMENTS" } });
}
