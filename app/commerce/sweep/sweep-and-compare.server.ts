import type { ObjectResource, Resource } from "~/commerce/mapping/mirror-resource";
import { findInstalledShop, type MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { alignOrderLines } from "~/commerce/refresh/align-order-lines.server";
import { refreshShop } from "~/commerce/refresh/refresh-shop.server";
import { recordSyncFailure } from "~/commerce/sync/record-sync-failure.server";
import { findSyncState } from "~/commerce/sync/sync-state.server";
import { runSql } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { getEnvironment } from "~/env.server";
import { enqueue } from "~/jobs/enqueue.server";
import { logger } from "~/logger.server";
import { createAdminClient, type AdminClient } from "~/shopify/admin-client.server";
import { compareKey, compareResourceJob } from "./compare-resource.job";
import { hasEqualCount } from "./count-objects.server";
import { sweepResource } from "./sweep-resource.server";

const COMPARE_EVERY_MS = 24 * 60 * 60_000;
const NOTE_SWEPT = `UPDATE sync_states SET last_sweep_at = now(), error_code = NULL, error_message = NULL,
  failed_at = NULL WHERE shop_id = $1 AND resource = 'shop'`;

/**
 * Heals what changed since the last sweep, then decides whether all ids have to be compared. Does nothing for a shop that
 * has uninstalled the app.
 */
export async function sweepAndCompare({
  shopId,
  resource,
}: {
  shopId: number;
  resource: Resource;
}): Promise<void> {
  const shop = await findInstalledShop(shopId);
  if (!shop) return;
  const client = createAdminClient(shopId);
  try {
    if (resource === "shop") await sweepShop(client);
    else await sweepObjects(client, shop, resource);
  } catch (error) {
    await recordSyncFailure(shopId, resource, error);
    throw error;
  }
}

async function sweepShop(client: AdminClient): Promise<void> {
  await refreshShop(client);
  await withSqlTransaction((tx) => runSql(tx, NOTE_SWEPT, [client.shopId]));
}

async function sweepObjects(
  client: AdminClient,
  shop: MirroredShop,
  resource: ObjectResource,
): Promise<void> {
  const { seen, refreshed } = await sweepResource(client, shop, resource);
  if (refreshed > 0)
    logger.info({ shopId: shop.id, resource, seen, refreshed }, "sweep healed changes");
  if (!(await isComparisonDue(client, shop, resource))) return;
  const options = { key: compareKey(shop.id, resource), keyMode: "preserve_run_at" } as const;
  await withSqlTransaction(async (tx) => {
    // Orders that were read before a product changed and written after it.
    if (resource === "products") await alignOrderLines(tx, shop.id);
    await enqueue(tx, compareResourceJob, { shopId: shop.id, resource }, options);
  });
}

/** Daily in any case; when the counts differ at once, but not more often than sweeps are. */
async function isComparisonDue(
  client: AdminClient,
  shop: MirroredShop,
  resource: ObjectResource,
): Promise<boolean> {
  const state = await findSyncState(shop.id, resource);
  if (state?.phase !== "live") return false;
  const age = Date.now() - (state.comparedAt?.getTime() ?? 0);
  if (age > COMPARE_EVERY_MS) return true;
  if (age < getEnvironment().SWEEP_INTERVAL_SECONDS * 1000) return false;
  // Without read_all_orders we may know more orders than Shopify shows us: counts say nothing.
  if (resource === "orders" && !shop.canReadAllOrders) return false;
  return !(await hasEqualCount(client, resource));
}
