import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** Kind of these mails among what is sent once; the key is the first of the answers. */
export const UNREAD_ANSWERS = "unread-answers";

/** Mails answers that nobody has read in the chat after the shop's waiting time. */
export const mailUnreadAnswersJob = defineJob({
  id: "storefront.mail-unread-answers",
  schema: z.object({ shopId: z.number().int(), conversationId: z.uuid() }),
  maxAttempts: 12,
});
