import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

const schema = z.object({ shopId: z.number().int(), webhookId: z.string() });

/** Carries out a customers/redact, for which there are 30 days. */
export const eraseCustomerJob = defineJob({
  id: "privacy.erase-customer",
  schema,
  maxAttempts: 25,
  run: ({ shopId, webhookId }) =>
    import("./erase-customer.server").then(({ eraseCustomer }) => eraseCustomer(shopId, webhookId)),
});
