import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { notEmulated } from "tests/stand-ins/shopify/graphql/resolve-field";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import type { SetInventoryInput } from "tests/stand-ins/shopify/store/actions/inputs";
import { setInventory } from "tests/stand-ins/shopify/store/actions/set-inventory";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import { adjustmentGroup, type QuantityChange } from "./adjustment-group";
import { placeErrors, reasonErrors, requireChangeFrom } from "./inventory-input";

interface ChangeInput {
  inventoryItemId: string;
  locationId: string;
  delta: number;
  ledgerDocumentUri?: string | null;
}

interface AdjustInput {
  name: string;
  reason: string;
  referenceDocumentUri?: string | null;
  changes: ChangeInput[];
}

const NAMES = ["available", "damaged", "incoming", "quality_control", "reserved", "safety_stock"];
const STORED: ReadonlySet<string> = new Set(["available", "damaged", "incoming", "reserved"]);

export const inventoryAdjustQuantities = mutation("inventoryAdjustQuantities", {
  scope: "write_inventory",
  fields: ["inventoryAdjustmentGroup", "userErrors"],
  isIdempotent: true,
  run(args, context) {
    const { input } = argumentsOf<{ input: AdjustInput }>(args);
    const { shop } = context;
    requireChangeFrom("InventoryChangeInput", input.changes);
    const name = storedName(input.name);
    const errors =
      name === null
        ? [nameError(["input", "name"])]
        : [
            ...reasonErrors(input.reason),
            ...input.changes.flatMap((change, index) =>
              placeErrors(shop, ["input", "changes", String(index)], change),
            ),
          ];
    if (name === null || errors.length > 0) return failed(errors, ["inventoryAdjustmentGroup"]);
    const changes = input.changes.flatMap((change) => adjustOne(shop, name, change));
    return { inventoryAdjustmentGroup: adjustmentGroup(context, input, changes), userErrors: [] };
  },
});

/** Shopify's refusal of a quantity's name. */
function nameError(field: string[]) {
  const text = `The specified quantity name is invalid. Valid values are: ${NAMES.join(", ")}.`;
  return userError(field, text, "INVALID_QUANTITY_NAME");
}

/** @throws GraphQLError NOT_EMULATED for the names that the store does not keep. */
function storedName(name: string): StoredName | null {
  if (!NAMES.includes(name)) return null;
  if (!isStored(name)) throw notEmulated("InventoryQuantity", name);
  return name;
}

type StoredName = Exclude<NonNullable<SetInventoryInput["name"]>, "committed" | "on_hand">;

function isStored(name: string): name is StoredName {
  return STORED.has(name);
}

function adjustOne(shop: ShopStore, name: StoredName, change: ChangeInput): QuantityChange[] {
  const place = {
    inventoryItemId: idOf(change.inventoryItemId, "InventoryItem"),
    locationId: idOf(change.locationId, "Location"),
  };
  const { delta, ledgerDocumentUri } = change;
  if (delta !== 0) setInventory(shop, { ...place, name, quantity: delta, relative: true });
  const own: QuantityChange = { ...place, name, delta, ledgerDocumentUri };
  // Incoming units are on their way: they do not lie on hand.
  return name === "incoming" ? [own] : [own, { ...place, name: "on_hand", delta }];
}
