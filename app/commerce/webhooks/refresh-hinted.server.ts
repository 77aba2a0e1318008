import type { ShopId } from "~/database/db.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import type { Resource } from "../mapping/mirror-resource";
import { refreshObjects } from "../refresh/refresh-objects.server";
import { refreshShop } from "../refresh/refresh-shop.server";
import { findInstalledShop } from "../mirror/find-mirrored-shop.server";

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
