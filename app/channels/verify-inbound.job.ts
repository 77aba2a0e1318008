import { z } from "zod";
import { bucketQueue, defineJob } from "../jobs/define-job";

/** Finds out who sent what was stored at a door, before a message is made of it. */
export const verifyInboundJob = defineJob({
  id: "channels.verify-inbound",
  schema: z.object({
    shopId: z.number().int(),
    deliveryId: z.uuid(),
    /** What senders of one kind have in common: their domain. */
    bucket: z.string(),
    attempt: z.number().int().default(1),
  }),
  maxAttempts: 3,
  // Few at a time: a check may wait for name servers, and must not keep the worker from its other jobs. One domain's
  // mails wait for each other, so that they keep their order and a slow domain is waited for once.
  queue: ({ bucket }) => bucketQueue("verify-inbound", bucket, 4),
});
