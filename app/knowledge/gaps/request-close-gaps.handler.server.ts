import type { EventJobPayload } from "~/events/event-job";
import { enqueue } from "~/jobs/enqueue.server";
import { withTransaction } from "~/database/transaction.server";
import { closeGapsJob } from "./close-gaps.job";

/** Articles are written in bursts, and each look searches once for every gap. */
const DELAY_MS = 2_000;

/** Runs requestCloseGapsJob: however many articles change within two seconds, gaps are looked at once. */
export async function handleRequestCloseGaps({ shopId }: EventJobPayload): Promise<void> {
  const key = `close-gaps ${shopId}`;
  const runAt = new Date(Date.now() + DELAY_MS);
  await withTransaction((tx) =>
    // The first request decides when: somebody who never stops writing must not put it off for ever.
    enqueue(tx, closeGapsJob, { shopId }, { key, keyMode: "preserve_run_at", runAt }),
  );
}
