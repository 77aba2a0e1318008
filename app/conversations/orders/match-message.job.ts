import { eventJobSchema } from "~/events/event-job";
import { defineJob } from "~/jobs/define-job";

/** Finds the customer and the orders of a message that came in. Follows `message.received`. */
export const matchMessageJob = defineJob({
  id: "conversations.match-message",
  schema: eventJobSchema,
  maxAttempts: 12,
});
