import type { JobHandler } from "../../jobs/handle-job.server";
import { type LookupToAnswer, sendLookupCode } from "./send-lookup-code.server";

/** Runs sendLookupCodeJob. */
export const handleSendLookupCode: JobHandler<LookupToAnswer & { shopId: number }> = async ({
  shopId,
  ...lookup
}) => sendLookupCode(shopId, lookup);
