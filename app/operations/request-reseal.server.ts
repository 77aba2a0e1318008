import { withSqlTransaction } from "~/database/transaction.server";
import { getEnvironment } from "~/env.server";
import { enqueue } from "~/jobs/enqueue.server";
import { resealValuesJob } from "./reseal-values.job";

/** Has everything sealed anew soon while keys are being changed, that is, while the process knows several. */
export async function requestReseal(): Promise<void> {
  if (getEnvironment().ENCRYPTION_KEYS.length < 2) return;
  await withSqlTransaction((tx) => enqueue(tx, resealValuesJob, {}, { key: resealValuesJob.id }));
}
