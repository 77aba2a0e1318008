import { eventSchemas } from "~/events/catalogue";
import type { EventJobPayload } from "~/events/event-job";
import { scheduleChatMail } from "./schedule-chat-mail.server";

export async function handleScheduleChatMail({ shopId, payload }: EventJobPayload): Promise<void> {
  const { conversationId } = eventSchemas["message.queued"].parse(payload);
  await scheduleChatMail(shopId, conversationId);
}
