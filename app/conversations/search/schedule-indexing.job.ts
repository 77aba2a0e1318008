import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock: has the conversations indexed of every shop where some are to be. */
export const scheduleIndexingJob = defineJob({
  id: "conversations.schedule-indexing",
  schema: z.looseObject({}),
  maxAttempts: 1,
  run: () =>
    import("./schedule-indexing.server").then(({ scheduleIndexing }) => scheduleIndexing()),
});
