import { z } from "zod";
import { reactionWith } from "~/events/reaction-schema";
import { defineJob } from "~/jobs/define-job";

/** Follows `shop.installed`. */
export const startImportJob = defineJob({
  id: "commerce.start-import",
  schema: reactionWith({ isReinstall: z.boolean().default(false) }),
  maxAttempts: 25,
  run: ({ shopId, payload }) =>
    import("./start-import.server").then(({ importAfterInstall }) =>
      importAfterInstall(shopId, payload),
    ),
});
