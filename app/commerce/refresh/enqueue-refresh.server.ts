import type { Resource } from "~/commerce/mapping/mirror-resource";
import type { ShopId, Transaction } from "~/database/db.server";
import { enqueue } from "~/jobs/enqueue.server";
import { refreshObjectsJob } from "./refresh-objects.job";

const MAX_IDS = 250;

/**
 * Asks in `tx` for objects to be read again. Asking for one object many times before it is read has the effect of
 * asking once.
 */
export async function enqueueRefresh(
  tx: Transaction,
  shopId: ShopId,
  request: { resource: Resource; ids?: readonly string[] },
): Promise<void> {
  const { resource } = request;
  if (resource === "shop") {
    const key = `refresh ${shopId} shop`;
    return enqueue(
      tx,
      refreshObjectsJob,
      { shopId, resource },
      { key, keyMode: "preserve_run_at" },
    );
  }
  const ids = [...new Set(request.ids)];
  for (let start = 0; start < ids.length; start += MAX_IDS) {
    const part = ids.slice(start, start + MAX_IDS);
    const key = part.length === 1 ? `refresh ${shopId} ${resource} ${part[0]}` : undefined;
    await enqueue(
      tx,
      refreshObjectsJob,
      { shopId, resource, ids: part },
      { key, keyMode: "preserve_run_at" },
    );
  }
}
