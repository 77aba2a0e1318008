import { eventJobSchema } from "~/events/event-job";
import { defineJob } from "~/jobs/define-job";

/** Decides when an answer in a chat is mailed if it is not read there. Follows from `message.queued`. */
export const scheduleChatMailJob = defineJob({
  id: "storefront.schedule-chat-mail",
  schema: eventJobSchema,
  maxAttempts: 12,
});
