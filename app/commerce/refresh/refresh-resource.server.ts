import type { Resource } from "~/commerce/mapping/mirror-resource";
import { findInstalledShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { refreshObjects } from "./refresh-objects.server";
import { refreshShop } from "./refresh-shop.server";

interface RefreshRequest {
  shopId: number;
  resource: Resource;
  /** Numeric ids; not used for "shop". */
  ids?: string[] | undefined;
}

/** Reads a shop's own facts or some of its objects again. Does nothing for a shop that has uninstalled the app. */
export async function refreshResource({ shopId, resource, ids }: RefreshRequest): Promise<void> {
  const shop = await findInstalledShop(shopId);
  if (!shop) return;
  const client = createAdminClient(shopId);
  if (resource === "shop") await refreshShop(client);
  else if (ids) await refreshObjects(client, shop, { resource, ids });
}
