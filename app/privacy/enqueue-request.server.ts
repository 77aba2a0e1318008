import type { ShopId, Transaction } from "~/database/db.server";
import type { JobDefinition } from "~/jobs/define-job";
import { enqueue } from "~/jobs/enqueue.server";

export interface RequestPayload {
  shopId: number;
  /** The compliance webhook, whose body is kept until the request was carried out. */
  webhookId: string;
}

interface RequestJob {
  job: JobDefinition<RequestPayload>;
  webhookId: string;
  runAt?: Date;
}

/** Adds the job of a privacy request in `tx`; there is never more than one waiting for the same request. */
export async function enqueueRequest(
  tx: Transaction,
  shopId: ShopId,
  { job, webhookId, runAt }: RequestJob,
): Promise<void> {
  const key = `${job.id}:${shopId}:${webhookId}`;
  await enqueue(tx, job, { shopId, webhookId }, runAt ? { key, runAt } : { key });
}
