import type { ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { enqueue } from "~/jobs/enqueue.server";
import { closeGapsJob } from "./close-gaps.job";

/** Articles are written in bursts, and each look searches once for every gap. */
const DELAY_MS = 2_000;

/** Has gaps looked at soon: however many articles change within two seconds, it happens once. */
export async function requestCloseGaps(shopId: ShopId): Promise<void> {
  const key = `close-gaps ${shopId}`;
  const runAt = new Date(Date.now() + DELAY_MS);
  await withTransaction((tx) =>
    // The first request decides when: somebody who never stops writing must not put it off for ever.
    enqueue(tx, closeGapsJob, { shopId }, { key, keyMode: "preserve_run_at", runAt }),
  );
}
