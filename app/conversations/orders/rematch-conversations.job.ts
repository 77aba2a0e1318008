import { z } from "zod";
import { reactionWith } from "~/events/reaction-schema";
import { bucketQueue, defineJob } from "~/jobs/define-job";

/** Imports that may bring a message its order. */
const WITH_ORDERS = new Set(["orders", "customers"]);

/** Looks again at conversations without an order when the mirror learns of orders. Follows `orders.changed`, `sync.completed`. */
export const rematchConversationsJob = defineJob({
  id: "conversations.rematch-conversations",
  schema: z.discriminatedUnion("type", [
    reactionWith({ orderIds: z.array(z.string()) }).extend({ type: z.literal("orders.changed") }),
    reactionWith({ resource: z.string() }).extend({ type: z.literal("sync.completed") }),
  ]),
  maxAttempts: 6,
  priority: 5,
  queue: ({ shopId }) => bucketQueue("rematch", String(shopId), 4),
  async run({ shopId, ...event }) {
    const { rematchConversations } = await import("./rematch-conversations.server");
    if (event.type === "orders.changed") await rematchConversations(shopId, event.payload.orderIds);
    else if (WITH_ORDERS.has(event.payload.resource)) await rematchConversations(shopId, "all");
  },
});
