import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

const schema = z.object({ shopId: z.number().int(), webhookId: z.string() });

/** Carries out a shop/redact, which Shopify sends 48 hours after an uninstall. */
export const eraseShopJob = defineJob({
  id: "privacy.erase-shop",
  schema,
  maxAttempts: 25,
  run: ({ shopId, webhookId }) =>
    import("./erase-shop.server").then(({ eraseShop }) => eraseShop(shopId, webhookId)),
});
