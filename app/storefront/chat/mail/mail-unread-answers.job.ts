import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** Kind of these mails among what is sent once; the key is the first of the answers. */
export const UNREAD_ANSWERS = "unread-answers";

/** Key of the one job that mails a chat's unread answers. */
export const chatMailKey = (conversationId: string): string => `chat-mail-${conversationId}`;

/** Mails answers that nobody has read in the chat after the shop's waiting time. */
export const mailUnreadAnswersJob = defineJob({
  id: "storefront.mail-unread-answers",
  schema: z.object({ shopId: z.number().int(), conversationId: z.uuid() }),
  maxAttempts: 12,
  run: ({ shopId, conversationId }) =>
    import("./mail-unread-answers.server").then(({ mailUnreadAnswers }) =>
      mailUnreadAnswers(shopId, conversationId),
    ),
  repeatKey: ({ conversationId }) => chatMailKey(conversationId),
});
