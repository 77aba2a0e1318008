import type { ShopId, Transaction } from "~/database/db.server";
import { enqueue } from "~/jobs/enqueue.server";
import { publishStorefrontJob } from "./publish-storefront.job";

/** Articles are written in bursts: a moment is waited for the rest. */
const DEBOUNCE_MS = 2_000;

/** Asks in `tx` for the shop's theme to be brought up to date. Asking often within two seconds is asking once. */
export async function enqueuePublish(tx: Transaction, shopId: ShopId): Promise<void> {
  await enqueue(
    tx,
    publishStorefrontJob,
    { shopId },
    {
      key: `publish ${shopId}`,
      // The first request decides when: somebody who never stops writing must not put it off for ever.
      keyMode: "preserve_run_at",
      runAt: new Date(Date.now() + DEBOUNCE_MS),
    },
  );
}

/** Asks in `tx` for a look at the shop's theme some time, without putting off what was asked for because of a change. */
export async function enqueuePublishCheck(
  tx: Transaction,
  shopId: ShopId,
  runAt: Date,
): Promise<void> {
  await enqueue(tx, publishStorefrontJob, { shopId }, { key: `publish-check ${shopId}`, runAt });
}
