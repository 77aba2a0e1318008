import { eventJobSchema } from "~/events/event-job";
import { defineJob } from "~/jobs/define-job";

/** Decides when an answer in a chat is mailed if it is not read there. Follows from `message.queued`. */
export const scheduleChatMailJob = defineJob({
  id: "storefront.schedule-chat-mail",
  schema: eventJobSchema("message.queued"),
  maxAttempts: 12,
  run: ({ shopId, payload }) =>
    import("./schedule-chat-mail.server").then(({ scheduleChatMail }) =>
      scheduleChatMail(shopId, payload.conversationId),
    ),
});
