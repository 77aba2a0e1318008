import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** Looks for the order a guest asked for and mails the code to its address. */
export const sendLookupCodeJob = defineJob({
  id: "storefront.send-lookup-code",
  schema: z.object({
    shopId: z.number().int(),
    lookupId: z.uuid(),
    nameKeys: z.array(z.string()),
    confirmationNumber: z.string().nullable(),
    locale: z.string(),
    /** Stand-in for who asked; "" when that is not known. */
    client: z.string().default(""),
  }),
  maxAttempts: 6,
  // Somebody waits for it.
  priority: -10,
  run: ({ shopId, ...lookup }) =>
    import("./send-lookup-code.server").then(({ sendLookupCode }) =>
      sendLookupCode(shopId, lookup),
    ),
  repeatKey: ({ lookupId }) => `lookup ${lookupId}`,
});
