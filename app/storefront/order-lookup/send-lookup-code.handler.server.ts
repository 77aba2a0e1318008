import type { JobHandler } from "~/jobs/handle-job.server";
import { repeatJob } from "~/jobs/repeat-job.server";
import { sendLookupCodeJob } from "./send-lookup-code.job";
import { type LookupToAnswer, sendLookupCode } from "./send-lookup-code.server";

/** Runs sendLookupCodeJob. */
export const handleSendLookupCode: JobHandler<LookupToAnswer & { shopId: number }> = async (
  payload,
) => {
  const { shopId, ...lookup } = payload;
  const runAt = await sendLookupCode(shopId, lookup);
  if (runAt)
    await repeatJob(sendLookupCodeJob, payload, { runAt, key: `lookup ${lookup.lookupId}` });
};
