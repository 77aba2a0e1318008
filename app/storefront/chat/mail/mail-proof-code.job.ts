import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** Mails a shopper the code by which they show that they read the address they gave. */
export const mailProofCodeJob = defineJob({
  id: "storefront.mail-proof-code",
  schema: z.object({ shopId: z.number().int(), visitorId: z.uuid() }),
  maxAttempts: 6,
  // Somebody waits for it.
  priority: -10,
  run: ({ shopId, visitorId }) =>
    import("./mail-proof-code.server").then(({ mailProofCode }) =>
      mailProofCode(shopId, visitorId),
    ),
  repeatKey: ({ visitorId }) => `proof-code ${visitorId}`,
});
