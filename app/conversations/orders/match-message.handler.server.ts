import { eventSchemas } from "~/events/catalogue";
import type { EventJobPayload } from "~/events/event-job";
import { matchMessage } from "./match-message.server";

export async function handleMatchMessage({ shopId, payload }: EventJobPayload): Promise<void> {
  const { messageId } = eventSchemas["message.received"].parse(payload);
  await matchMessage(shopId, messageId);
}
