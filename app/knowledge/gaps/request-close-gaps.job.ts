import { reactionSchema } from "~/events/reaction-schema";
import { defineJob } from "~/jobs/define-job";

/** After articles changed: what shoppers would find by now is no gap any more. */
export const requestCloseGapsJob = defineJob({
  id: "knowledge.request-close-gaps",
  schema: reactionSchema,
  maxAttempts: 5,
  priority: 5,
  run: ({ shopId }) =>
    import("./request-close-gaps.server").then(({ requestCloseGaps }) => requestCloseGaps(shopId)),
});
