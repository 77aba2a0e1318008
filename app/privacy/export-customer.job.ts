import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

const schema = z.object({ shopId: z.number().int(), webhookId: z.string() });

/** Answers a customers/data_request: Shopify's merchants have 30 days for it. */
export const exportCustomerJob = defineJob({
  id: "privacy.export-customer",
  schema,
  maxAttempts: 25,
  run: ({ shopId, webhookId }) =>
    import("./export-customer.server").then(({ exportCustomer }) =>
      exportCustomer(shopId, webhookId),
    ),
});
