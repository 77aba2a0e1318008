import { z } from "zod";
import { reactionWith } from "~/events/reaction-schema";
import { defineJob } from "~/jobs/define-job";

/** Finds the customer and the orders of a message that came in. Follows `message.received`. */
export const matchMessageJob = defineJob({
  id: "conversations.match-message",
  schema: reactionWith({ messageId: z.uuid() }),
  maxAttempts: 12,
  run: ({ shopId, payload }) =>
    import("./match-message.server").then(({ matchMessage }) =>
      matchMessage(shopId, payload.messageId),
    ),
});
