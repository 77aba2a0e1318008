import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

const schema = z.object({ shopId: z.number().int() });

/** Reads which access scopes the merchant has granted now. */
export const refreshScopesJob = defineJob({
  id: "shopify.refresh-scopes",
  schema,
  maxAttempts: 12,
  run: ({ shopId }) =>
    import("./refresh-scopes.server").then(({ refreshScopes }) => refreshScopes(shopId)),
});
