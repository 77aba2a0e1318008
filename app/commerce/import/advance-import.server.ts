import type { Resource } from "~/commerce/mapping/mirror-resource";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { recordSyncFailure } from "~/commerce/sync/record-sync-failure.server";
import type { AdminClient } from "~/shopify/admin-client.server";
import { importObjects, type ImportOptions, type ImportProgress } from "./import-objects.server";
import { importShop } from "./import-shop.server";

/**
 * Brings the import of a resource forward as far as it goes now, and notes a failure where the sync page shows it
 * before throwing it on, for the queue to try again.
 */
export async function advanceImport(
  client: AdminClient,
  shop: MirroredShop,
  request: { resource: Resource } & ImportOptions,
): Promise<ImportProgress> {
  const { resource } = request;
  try {
    if (resource === "shop") return await importShop(client);
    return await importObjects(client, shop, { ...request, resource });
  } catch (error) {
    await recordSyncFailure(shop.id, resource, error);
    throw error;
  }
}
