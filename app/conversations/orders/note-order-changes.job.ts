import { z } from "zod";
import { orderChangeSchema } from "~/events/order-change";
import { reactionWith } from "~/events/reaction-schema";
import { defineJob } from "~/jobs/define-job";

/** Tells the conversations that orders are attached to what became of them. Follows `orders.changed`. */
export const noteOrderChangesJob = defineJob({
  id: "conversations.note-order-changes",
  schema: reactionWith({ changes: z.array(orderChangeSchema).optional() }),
  maxAttempts: 6,
  priority: 5,
  async run({ shopId, payload }) {
    const { changes = [] } = payload;
    if (changes.length === 0) return;
    const { noteOrderChanges } = await import("./note-order-changes.server");
    await noteOrderChanges(shopId, changes);
  },
});
