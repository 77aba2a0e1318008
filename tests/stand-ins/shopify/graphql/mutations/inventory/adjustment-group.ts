import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { findItem } from "tests/stand-ins/shopify/store/actions/toggle-inventory";
import { gid } from "tests/stand-ins/shopify/store/gid";

/** One quantity that a mutation changed. */
export interface QuantityChange {
  name: string;
  delta: number;
  inventoryItemId: number;
  locationId: number;
  ledgerDocumentUri?: string | null;
}

/** The `InventoryAdjustmentGroup` of a mutation; null when it changed nothing. */
export function adjustmentGroup(
  { shop, grant }: RequestContext,
  input: { reason: string; referenceDocumentUri?: string | null },
  changes: readonly QuantityChange[],
): object | null {
  const real = changes.filter(({ delta }) => delta !== 0);
  if (real.length === 0) return null;
  return {
    id: gid("InventoryAdjustmentGroup", shop.nextId()),
    createdAt: shop.nowIso(),
    reason: input.reason,
    referenceDocumentUri: input.referenceDocumentUri ?? null,
    app: { id: gid("App", 1), title: grant.appTitle, apiKey: grant.appId, handle: grant.appHandle },
    staffMember: null,
    changes: real.map((change) => ({
      name: change.name,
      delta: change.delta,
      // Recorded as null however the quantities changed.
      quantityAfterChange: null,
      ledgerDocumentUri: change.ledgerDocumentUri ?? null,
      item: findItem(shop, change.inventoryItemId),
      location: shop.locations.get(change.locationId) ?? null,
    })),
  };
}
