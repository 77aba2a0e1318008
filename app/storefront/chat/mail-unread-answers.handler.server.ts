import type { z } from "zod";
import type { mailUnreadAnswersJob } from "./mail-unread-answers.job";
import { mailUnreadAnswers } from "./mail-unread-answers.server";

export async function handleMailUnreadAnswers({
  shopId,
  conversationId,
}: z.infer<typeof mailUnreadAnswersJob.schema>): Promise<void> {
  await mailUnreadAnswers(shopId, conversationId);
}
