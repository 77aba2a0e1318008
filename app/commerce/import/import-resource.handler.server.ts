import { enqueue } from "~/jobs/enqueue.server";
import type { JobHandler } from "~/jobs/handle-job.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { AddressBlockedError } from "~/shopify/admin-client-errors";
import { withSqlTransaction } from "~/database/transaction.server";
import type { Resource } from "../mapping/mirror-resource";
import { findInstalledShop, type MirroredShop } from "../mirror/find-mirrored-shop.server";
import { advanceImport } from "./advance-import.server";
import type { ImportProgress } from "./import-objects.server";
import { importKey, importResourceJob } from "./import-resource.job";

const LOOK_AGAIN_MS = 5_000;
/** While Shopify refuses our address; it is the operator who ends that, at any moment. */
const BLOCKED_MS = 120_000;

/**
 * Runs importResourceJob: one step forward, then again later while Shopify still makes the export (the webhook of its
 * end shortens the wait), or while it refuses our address, which uses up no attempt: the import goes on whenever the
 * operator has mended that.
 */
export const handleImportResource: JobHandler<{ shopId: number; resource: Resource }> = async ({
  shopId,
  resource,
}) => {
  const shop = await findInstalledShop(shopId);
  if (!shop) return;
  const waitMs = await advance(shop, resource);
  if (waitMs === null) return;
  const options = { key: importKey(shopId, resource), runAt: new Date(Date.now() + waitMs) };
  await withSqlTransaction((tx) => enqueue(tx, importResourceJob, { shopId, resource }, options));
};

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
