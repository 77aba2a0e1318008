import type { Resource } from "~/commerce/mapping/mirror-resource";
import { findInstalledShop, type MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { AddressBlockedError } from "~/shopify/admin-client-errors";
import { createAdminClient } from "~/shopify/admin-client.server";
import { advanceImport } from "./advance-import.server";
import type { ImportProgress } from "./import-objects.server";

const LOOK_AGAIN_MS = 5_000;
/** While Shopify refuses our address; it is the operator who ends that, at any moment. */
const BLOCKED_MS = 120_000;

/**
 * Brings an import one step forward. Gives when to go on: later while Shopify still makes the export (the webhook of its
 * end shortens the wait), or while it refuses our address, which uses up no attempt: the import goes on whenever the
 * operator has mended that; null when there is nothing left to do.
 */
export async function continueImport({
  shopId,
  resource,
}: {
  shopId: number;
  resource: Resource;
}): Promise<Date | null> {
  const shop = await findInstalledShop(shopId);
  const waitMs = shop && (await advance(shop, resource));
  return waitMs === null ? null : new Date(Date.now() + waitMs);
}

const WAIT_MS: Record<ImportProgress, number | null> = {
  done: null,
  waiting: LOOK_AGAIN_MS,
  more: 0,
};

/** Milliseconds until the next step; null when there is none. */
async function advance(shop: MirroredShop, resource: Resource): Promise<number | null> {
  try {
    return WAIT_MS[await advanceImport(createAdminClient(shop.id), shop, { resource })];
  } catch (error) {
    if (error instanceof AddressBlockedError) return BLOCKED_MS;
    throw error;
  }
}
