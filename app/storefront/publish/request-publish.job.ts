import { z } from "zod";
import { reactionSchema } from "~/events/reaction-schema";
import { defineJob } from "~/jobs/define-job";

/** After an event that may change what the theme shows. */
export const requestPublishJob = defineJob({
  id: "storefront.request-publish",
  schema: reactionSchema.extend({
    type: z.enum(["shop.installed", "sync.completed", "knowledge.changed", "storefront.changed"]),
  }),
  maxAttempts: 5,
  run: ({ shopId, type }) =>
    import("./request-publish.server").then(({ requestPublish }) =>
      requestPublish(shopId, { isInstalled: type === "shop.installed" }),
    ),
});
