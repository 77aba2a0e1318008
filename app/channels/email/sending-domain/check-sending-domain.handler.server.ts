import type { z } from "zod";
import type { checkSendingDomainJob } from "./check-sending-domain.job";
import { checkSendingDomain } from "./check-sending-domain.server";

export async function handleCheckSendingDomain({
  shopId,
  domain,
}: z.infer<typeof checkSendingDomainJob.schema>): Promise<void> {
  await checkSendingDomain(shopId, { domain, isScheduled: true });
}
