import type { JobHandler } from "~/jobs/handle-job.server";
import { enqueue } from "~/jobs/enqueue.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { withSqlTransaction } from "~/transaction.server";
import type { Resource } from "../mapping/mirror-resource";
import { findInstalledShop } from "../sync/find-mirrored-shop.server";
import { recordSyncFailure } from "../sync/record-sync-failure.server";
import { importObjects } from "./import-objects.server";
import { importKey, importResourceJob } from "./import-resource.job";
import { importShop } from "./import-shop.server";

const LOOK_AGAIN_MS = 5_000;

/**
 * Runs importResourceJob: one step forward, then again later while Shopify still makes the export (the webhook of its
 * end shortens the wait). What fails is noted for the sync page and tried again by the queue.
 */
export const handleImportResource: JobHandler<{ shopId: number; resource: Resource }> = async ({
  shopId,
  resource,
}) => {
  const shop = await findInstalledShop(shopId);
  if (!shop) return;
  const client = createAdminClient(shopId);
  try {
    const progress =
      resource === "shop"
        ? await importShop(client)
        : await importObjects(client, shop, { resource });
    if (progress === "done") return;
  } catch (error) {
    await recordSyncFailure(shopId, resource, error);
    throw error;
  }
  const runAt = new Date(Date.now() + LOOK_AGAIN_MS);
  await withSqlTransaction((tx) =>
    enqueue(
      tx,
      importResourceJob,
      { shopId, resource },
      { key: importKey(shopId, resource), runAt },
    ),
  );
};
