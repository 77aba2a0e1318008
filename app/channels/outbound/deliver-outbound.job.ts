import { z } from "zod";
import { reactionWith } from "~/events/reaction-schema";
import { defineJob } from "~/jobs/define-job";

/** Attempts before a message is given up: with growing pauses, about a day. */
export const MAX_DELIVERY_ATTEMPTS = 12;

/**
 * Sends the next message of a shop's outbox. Follows from `message.queued`, and from each delivery that leaves others.
 * Order and "one at a time" are kept by leases (app/sending/), not by a queue: a server that hangs holds up its own shop.
 */
export const deliverOutboundJob = defineJob({
  id: "channels.deliver-outbound",
  schema: reactionWith({ messageId: z.uuid() }),
  // Failures of sending are written down in the delivery; what is tried again here are mistakes of ours.
  maxAttempts: 16,
  run: ({ shopId, payload }) =>
    import("./deliver-outbound.server").then(({ deliverOutbound }) =>
      deliverOutbound(shopId, payload.messageId),
    ),
});
