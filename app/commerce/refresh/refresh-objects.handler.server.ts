import type { JobHandler } from "~/jobs/handle-job.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { findInstalledShop } from "../mirror/find-mirrored-shop.server";
import type { Resource } from "../mapping/mirror-resource";
import { refreshObjects } from "./refresh-objects.server";
import { refreshShop } from "./refresh-shop.server";

/** Runs refreshObjectsJob. Does nothing for a shop that has uninstalled the app. */
export const handleRefreshObjects: JobHandler<{
  shopId: number;
  resource: Resource;
  ids?: string[] | undefined;
}> = async ({ shopId, resource, ids }) => {
  const shop = await findInstalledShop(shopId);
  if (!shop) return;
  const client = createAdminClient(shopId);
  if (resource === "shop") await refreshShop(client);
  else if (ids) await refreshObjects(client, shop, { resource, ids });
};
