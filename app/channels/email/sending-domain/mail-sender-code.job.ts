import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** Kind of these mails among what is sent once; the key is the code's id. */
export const SENDER_CODE = "sender-code";

/** Mails the code that shows that a merchant reads the address they want to send from. */
export const mailSenderCodeJob = defineJob({
  id: "email.mail-sender-code",
  schema: z.object({ shopId: z.number().int(), address: z.string() }),
  maxAttempts: 6,
  // Somebody waits for it.
  priority: -10,
  run: ({ shopId, address }) =>
    import("./mail-sender-code.server").then(({ mailSenderCode }) =>
      mailSenderCode(shopId, address),
    ),
  repeatKey: ({ shopId, address }) => `sender-code ${shopId} ${address}`,
});
