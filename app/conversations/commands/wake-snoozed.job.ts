import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock: brings conversations back that were put aside until now. */
export const wakeSnoozedJob = defineJob({
  id: "conversations.wake-snoozed",
  schema: z.looseObject({}),
  maxAttempts: 1,
  run: () => import("./snooze-conversation.server").then(({ wakeSnoozed }) => wakeSnoozed()),
});
