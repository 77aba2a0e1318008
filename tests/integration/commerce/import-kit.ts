import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { findSyncStatus } from "~/commerce/sync/find-sync-status.server";

export async function orderStatus(shop: MirroredShop) {
  const { resources } = await findSyncStatus(shop.id);
  const orders = resources.find((resource) => resource.resource === "orders");
  if (!orders) throw new Error("orders have no status");
  return orders;
}
