import { AppError } from "~/errors";
import { enqueue } from "~/jobs/enqueue.server";
import type { JobHandler } from "~/jobs/handle-job.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { withSqlTransaction } from "~/transaction.server";
import type { ObjectResource } from "../mapping/mirror-resource";
import { findInstalledShop } from "../sync/find-mirrored-shop.server";
import { compareKey, compareResourceJob } from "./compare-resource.job";
import { compareResource, type IdExport } from "./compare-resource.server";

const LOOK_AGAIN_MS = 5_000;

interface ComparePayload {
  shopId: number;
  resource: ObjectResource;
  bulkOperationId?: string | undefined;
  startedAt?: string | undefined;
}

/** Runs compareResourceJob; while Shopify makes the list of ids, it comes back to it later. */
export const handleCompareResource: JobHandler<ComparePayload> = async ({
  shopId,
  resource,
  bulkOperationId,
  startedAt,
}) => {
  const shop = await findInstalledShop(shopId);
  if (!shop) return;
  const running = bulkOperationId && startedAt ? { bulkOperationId, startedAt } : undefined;
  const next = await compareOrWait(shop, { resource, running });
  if (next === null) return;
  const payload = { shopId, resource, ...next };
  const options = {
    key: compareKey(shopId, resource),
    runAt: new Date(Date.now() + LOOK_AGAIN_MS),
  };
  await withSqlTransaction((tx) => enqueue(tx, compareResourceJob, payload, options));
};

async function compareOrWait(
  shop: NonNullable<Awaited<ReturnType<typeof findInstalledShop>>>,
  request: { resource: ObjectResource; running: IdExport | undefined },
): Promise<IdExport | Record<string, never> | null> {
  try {
    return await compareResource(createAdminClient(shop.id), shop, request);
  } catch (error) {
    // Five exports run at once already: a comparison can wait.
    if (error instanceof AppError && error.code === "RATE_LIMITED") return {};
    throw error;
  }
}
