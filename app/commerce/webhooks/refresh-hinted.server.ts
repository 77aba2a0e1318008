import type { Resource } from "~/commerce/mapping/mirror-resource";
import { findInstalledShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { refreshObjects } from "~/commerce/refresh/refresh-objects.server";
import { refreshShop } from "~/commerce/refresh/refresh-shop.server";
import type { ShopId } from "~/database/db.server";
import { createAdminClient } from "~/shopify/admin-client.server";

interface HintedObjects {
  resource: Resource;
  /** Numeric ids; none for the shop itself. */
  ids: readonly string[];
}

/**
 * Reads what webhooks told of again, now. Does nothing for a shop that removed the app. Throws AppError as the Admin
 * client does.
 */
export async function refreshHinted(
  shopId: ShopId,
  { resource, ids }: HintedObjects,
): Promise<void> {
  const shop = await findInstalledShop(shopId);
  if (!shop) return;
  const client = createAdminClient(shopId);
  if (resource === "shop") await refreshShop(client);
  else await refreshObjects(client, shop, { resource, ids });
}
