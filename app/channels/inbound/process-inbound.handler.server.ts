import type { z } from "zod";
import type { processInboundJob } from "./process-inbound.job";
import { processInbound } from "./process-inbound.server";

export async function handleProcessInbound(
  payload: z.infer<typeof processInboundJob.schema>,
): Promise<void> {
  await processInbound(payload.shopId, payload.deliveryId);
}
