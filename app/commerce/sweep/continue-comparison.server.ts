import { BulkRefusedError } from "~/commerce/import/start-export.server";
import { ExportDeniedError } from "~/commerce/import/wait-for-export.server";
import type { ObjectResource } from "~/commerce/mapping/mirror-resource";
import { findInstalledShop, type MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { enqueue } from "~/jobs/enqueue.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { comparePages, type PagesPlace } from "./compare-pages.server";
import { compareKey, compareResourceJob } from "./compare-resource.job";
import { compareResource } from "./compare-resource.server";

const LOOK_AGAIN_MS = 5_000;

/** Where a comparison stands: waiting for an export of ids, or between two pages of them. */
interface Progress {
  bulkOperationId?: string | undefined;
  startedAt?: string | undefined;
  pages?: PagesPlace | undefined;
}

/** Brings a comparison one step forward; while Shopify makes the list of ids, it comes back to it later. */
export async function continueComparison({
  shopId,
  resource,
  ...progress
}: { shopId: number; resource: ObjectResource } & Progress): Promise<void> {
  const shop = await findInstalledShop(shopId);
  if (!shop) return;
  const next = await compareOrWait(shop, { resource, progress });
  if (next === null) return;
  const payload = { shopId, resource, ...next };
  const waitMs = next.pages ? 0 : LOOK_AGAIN_MS;
  const options = { key: compareKey(shopId, resource), runAt: new Date(Date.now() + waitMs) };
  await withSqlTransaction((tx) => enqueue(tx, compareResourceJob, payload, options));
}

async function compareOrWait(
  shop: MirroredShop,
  request: { resource: ObjectResource; progress: Progress },
): Promise<Progress | null> {
  const { resource } = request;
  const { bulkOperationId, startedAt, pages } = request.progress;
  if (pages) return compareByPages(shop, { resource, place: pages });
  const running = bulkOperationId && startedAt ? { bulkOperationId, startedAt } : undefined;
  try {
    return await compareResource(createAdminClient(shop.id), shop, { resource, running });
  } catch (error) {
    // Five exports run at once already: a comparison can wait.
    if (error instanceof AppError && error.code === "RATE_LIMITED") return {};
    if (error instanceof BulkRefusedError || error instanceof ExportDeniedError)
      return compareByPages(shop, { resource, place: undefined });
    throw error;
  }
}

async function compareByPages(
  shop: MirroredShop,
  request: { resource: ObjectResource; place: PagesPlace | undefined },
): Promise<Progress | null> {
  const pages = await comparePages(createAdminClient(shop.id), shop, request);
  return pages && { pages };
}
