import type { z } from "zod";
import { repeatJob } from "~/jobs/repeat-job.server";
import { mailUnreadAnswersJob } from "./mail-unread-answers.job";
import { mailUnreadAnswers } from "./mail-unread-answers.server";
import { chatMailKey } from "./schedule-chat-mail.server";

export async function handleMailUnreadAnswers(
  payload: z.infer<typeof mailUnreadAnswersJob.schema>,
): Promise<void> {
  const { shopId, conversationId } = payload;
  const runAt = await mailUnreadAnswers(shopId, conversationId);
  if (runAt)
    await repeatJob(mailUnreadAnswersJob, payload, { runAt, key: chatMailKey(conversationId) });
}
