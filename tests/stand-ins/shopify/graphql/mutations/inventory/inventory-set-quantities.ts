import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { quantityOf, setInventory } from "tests/stand-ins/shopify/store/actions/set-inventory";
import { findItem } from "tests/stand-ins/shopify/store/actions/toggle-inventory";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { UserError } from "tests/stand-ins/shopify/store/types";
import { adjustmentGroup, type QuantityChange } from "./adjustment-group";
import { placeErrors, quantityErrors, reasonErrors, requireChangeFrom } from "./inventory-input";

interface QuantityInput {
  inventoryItemId: string;
  locationId: string;
  quantity: number;
  changeFromQuantity?: number | null;
}

interface SetInput {
  name: string;
  reason: string;
  referenceDocumentUri?: string | null;
  quantities: QuantityInput[];
}

export const inventorySetQuantities = mutation("inventorySetQuantities", {
  scope: "write_inventory",
  fields: ["inventoryAdjustmentGroup", "userErrors"],
  isIdempotent: true,
  run(args, context) {
    const { input } = argumentsOf<{ input: SetInput }>(args);
    requireChangeFrom("InventoryQuantityInput", input.quantities);
    if (input.name !== "available" && input.name !== "on_hand") {
      const text = "The quantity name must be either 'available' or 'on_hand'.";
      return refused([userError(["input", "name"], text, "INVALID_NAME")]);
    }
    return setAll(context, { ...input, name: input.name, listName: "quantities" });
  },
});

export const inventorySetOnHandQuantities = mutation("inventorySetOnHandQuantities", {
  scope: "write_inventory",
  fields: ["inventoryAdjustmentGroup", "userErrors"],
  isIdempotent: true,
  run(args, context) {
    const { input } = argumentsOf<{
      input: Omit<SetInput, "quantities"> & { setQuantities: QuantityInput[] };
    }>(args);
    requireChangeFrom("InventorySetQuantityInput", input.setQuantities);
    const quantities = input.setQuantities;
    return setAll(context, { ...input, quantities, name: "on_hand", listName: "setQuantities" });
  },
});

function setAll(
  context: RequestContext,
  input: SetInput & { name: "available" | "on_hand"; listName: string },
): Payload {
  const { shop } = context;
  const errors = [...reasonErrors(input.reason), ...doubles(input)];
  if (errors.length > 0) return refused(errors);
  const refusals = input.quantities.flatMap((one, index) => {
    const at = ["input", input.listName, String(index)];
    const place = placeErrors(shop, at, one);
    if (place.length > 0) return place;
    const quantity = quantityErrors(at, one.quantity, input.name === "available");
    return quantity.length > 0 ? quantity : staleErrors(shop, at, { ...one, name: input.name });
  });
  if (refusals.length > 0) return refused(refusals);
  const changes = input.quantities.flatMap((one) => setOne(shop, input.name, one));
  return { inventoryAdjustmentGroup: adjustmentGroup(context, input, changes), userErrors: [] };
}

function setOne(
  shop: ShopStore,
  name: "available" | "on_hand",
  { inventoryItemId, locationId, quantity }: QuantityInput,
): QuantityChange[] {
  const place = {
    inventoryItemId: idOf(inventoryItemId, "InventoryItem"),
    locationId: idOf(locationId, "Location"),
  };
  const result = setInventory(shop, { ...place, name, quantity });
  const delta = result.ok ? result.value.delta : 0;
  // What is available lies there: both quantities change together.
  return ["available", "on_hand"].map((changed) => ({ ...place, name: changed, delta }));
}

function staleErrors(
  shop: ShopStore,
  at: string[],
  one: QuantityInput & { name: "available" | "on_hand" },
): UserError[] {
  if (one.changeFromQuantity === null || one.changeFromQuantity === undefined) return [];
  const locationId = idOf(one.locationId, "Location");
  const item = findItem(shop, idOf(one.inventoryItemId, "InventoryItem"));
  const level = item?.variant.inventory.levels.find((known) => known.locationId === locationId);
  const current = level === undefined ? 0 : quantityOf(level, one.name);
  if (current === one.changeFromQuantity) return [];
  const text = "The changeFromQuantity argument no longer matches the persisted quantity.";
  return [userError([...at, "changeFromQuantity"], text, "CHANGE_FROM_QUANTITY_STALE")];
}

function doubles({ quantities, listName }: SetInput & { listName: string }): UserError[] {
  const key = ({ inventoryItemId, locationId }: QuantityInput) =>
    `${inventoryItemId} ${locationId}`;
  const keys = quantities.map(key);
  return keys.flatMap((one, index) => {
    if (keys.filter((other) => other === one).length < 2) return [];
    const field = ["input", listName, String(index), "locationId"];
    const text = "The combination of inventoryItemId and locationId must be unique.";
    return [userError(field, text, "NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR")];
  });
}

function refused(errors: UserError[]): Payload {
  return failed(errors, ["inventoryAdjustmentGroup"]);
}
