import { z } from "zod";
import { reactionWith } from "~/events/reaction-schema";
import { defineJob } from "~/jobs/define-job";

/** Decides when an answer in a chat is mailed if it is not read there. Follows from `message.queued`. */
export const scheduleChatMailJob = defineJob({
  id: "storefront.schedule-chat-mail",
  schema: reactionWith({ conversationId: z.uuid() }),
  maxAttempts: 12,
  run: ({ shopId, payload }) =>
    import("./schedule-chat-mail.server").then(({ scheduleChatMail }) =>
      scheduleChatMail(shopId, payload.conversationId),
    ),
});
