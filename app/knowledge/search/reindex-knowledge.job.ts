import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** Indexes all articles of a shop anew after a release changed how texts are analysed. */
export const reindexKnowledgeJob = defineJob({
  id: "knowledge.reindex",
  schema: z.object({ shopId: z.number().int() }),
  maxAttempts: 10,
  priority: 5,
  run: ({ shopId }) =>
    import("./reindex-knowledge.server").then(({ reindexKnowledge }) => reindexKnowledge(shopId)),
});
