import { z } from "zod";
import { bucketQueue, defineJob } from "../../jobs/define-job";

/** Mails answers that nobody has read in the chat after the shop's waiting time. */
export const mailUnreadAnswersJob = defineJob({
  id: "storefront.mail-unread-answers",
  schema: z.object({ shopId: z.number().int(), conversationId: z.uuid() }),
  maxAttempts: 12,
  queue: ({ shopId }) => bucketQueue("chat-mail", String(shopId), 16),
});
