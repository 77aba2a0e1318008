import type { z } from "zod";
import type { verifyInboundJob } from "./verify-inbound.job";
import { verifyInbound } from "./verify-inbound.server";

export async function handleVerifyInbound(
  payload: z.infer<typeof verifyInboundJob.schema>,
): Promise<void> {
  await verifyInbound(payload.shopId, payload);
}
