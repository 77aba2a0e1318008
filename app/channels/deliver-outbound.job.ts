import { bucketQueue, defineJob } from "../jobs/define-job";
import { eventJobSchema } from "../events/event-job";

/** Attempts before a message is given up: with growing pauses, about a day. */
export const MAX_DELIVERY_ATTEMPTS = 12;

/** Sends a message of the outbox through its channel. Follows from `message.queued`. */
export const deliverOutboundJob = defineJob({
  id: "channels.deliver-outbound",
  schema: eventJobSchema,
  // More than the deliveries we make: the last of those records that the message was given up.
  maxAttempts: MAX_DELIVERY_ATTEMPTS + 4,
  // A shop's messages go out in order, and a server that hangs holds up few others.
  queue: ({ shopId }) => bucketQueue("outbound", String(shopId), 64),
});
