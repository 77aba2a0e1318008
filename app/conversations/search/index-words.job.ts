import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

const ID = "conversations.index-words";

/** Indexes what of a shop's conversations has changed, and all of them after a release changed how words are read. */
export const indexWordsJob = defineJob({
  id: ID,
  schema: z.object({ shopId: z.number().int() }),
  maxAttempts: 10,
  priority: 5,
  repeatKey: ({ shopId }) => `${ID}:${shopId}`,
  run: ({ shopId }) => import("./index-words.server").then(({ indexWords }) => indexWords(shopId)),
});
