import { enqueue } from "~/jobs/enqueue.server";
import type { JobHandler } from "~/jobs/handle-job.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { withSqlTransaction } from "~/transaction.server";
import type { Resource } from "../mapping/mirror-resource";
import { findInstalledShop } from "../sync/find-mirrored-shop.server";
import { advanceImport } from "./advance-import.server";
import { importKey, importResourceJob } from "./import-resource.job";

const LOOK_AGAIN_MS = 5_000;

/**
 * Runs importResourceJob: one step forward, then again later while Shopify still makes the export (the webhook of its
 * end shortens the wait).
 */
export const handleImportResource: JobHandler<{ shopId: number; resource: Resource }> = async ({
  shopId,
  resource,
}) => {
  const shop = await findInstalledShop(shopId);
  if (!shop) return;
  const progress = await advanceImport(createAdminClient(shopId), shop, { resource });
  if (progress === "done") return;
  const options = { key: importKey(shopId, resource), runAt: new Date(Date.now() + LOOK_AGAIN_MS) };
  await withSqlTransaction((tx) => enqueue(tx, importResourceJob, { shopId, resource }, options));
};
