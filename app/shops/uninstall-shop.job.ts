import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

const schema = z.object({ shopId: z.number().int() });

/** Looks whether the shop has really removed the app, and stops all work for it if so. */
export const uninstallShopJob = defineJob({
  id: "shopify.uninstall-shop",
  schema,
  maxAttempts: 25,
  run: ({ shopId }) =>
    import("./uninstall-shop.server").then(({ uninstallShop }) => uninstallShop(shopId)),
});
