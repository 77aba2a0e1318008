import { z } from "zod";
import type { EventJobPayload } from "~/events/event-job";
import { deliverOutbound } from "./deliver-outbound.server";

const messageQueuedSchema = z.object({ messageId: z.uuid() });

export async function handleDeliverOutbound({ shopId, payload }: EventJobPayload): Promise<void> {
  await deliverOutbound(shopId, messageQueuedSchema.parse(payload).messageId);
}
