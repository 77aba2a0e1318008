import { eventJobSchema } from "~/events/event-job";
import { bucketQueue, defineJob } from "~/jobs/define-job";

/** Looks again at conversations without an order when the mirror learns of orders. Follows `orders.changed`, `sync.completed`. */
export const rematchConversationsJob = defineJob({
  id: "conversations.rematch-conversations",
  schema: eventJobSchema("orders.changed", "sync.completed"),
  maxAttempts: 6,
  priority: 5,
  queue: ({ shopId }) => bucketQueue("rematch", String(shopId), 4),
  run: (event) =>
    import("./rematch-conversations.server").then(({ rematchAfter }) => rematchAfter(event)),
});
