import { z } from "zod";
import { bucketQueue, defineJob } from "~/jobs/define-job";

/** Finds out who sent what was stored at a door, before a message is made of it. */
export const verifyInboundJob = defineJob({
  id: "channels.verify-inbound",
  schema: z.object({
    shopId: z.number().int(),
    deliveryId: z.uuid(),
    /** Stands for whoever wrote it, and some others: their mails wait for one another, so that they keep their order. */
    bucket: z.string(),
    attempt: z.number().int().default(1),
  }),
  maxAttempts: 3,
  // Who writes may pick their domain, their address and how slowly their name servers answer. So nobody's mail comes
  // behind many others, and what was slow once comes behind its like alone.
  queue: ({ bucket, attempt }) =>
    attempt === 1
      ? bucketQueue("verify-inbound", bucket, 64)
      : bucketQueue("verify-inbound-again", bucket, 4),
  run: (payload) =>
    import("./verify-inbound.server").then(({ verifyInbound }) =>
      verifyInbound(payload.shopId, payload),
    ),
});
