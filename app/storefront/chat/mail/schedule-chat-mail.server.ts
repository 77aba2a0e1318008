import type { ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { enqueue } from "~/jobs/enqueue.server";
import { reopenSend } from "~/sending/send-once.server";
import { findStorefrontSettings } from "~/storefront/settings/find-storefront-settings.server";
import { findMailableChat } from "./find-mailable-chat.server";
import { findUnreadAnswers } from "./find-unread-answers.server";
import { chatMailKey, mailUnreadAnswersJob, UNREAD_ANSWERS } from "./mail-unread-answers.job";

/**
 * Makes sure that an answer in a chat is mailed when it has not been read after the shop's waiting time. Several answers
 * within that time go out together. Nothing happens for other channels.
 */
export async function scheduleChatMail(shopId: ShopId, conversationId: string): Promise<void> {
  const chat = await findMailableChat(shopId, conversationId);
  if (!chat) return;
  const { offlineEmailAfterMinutes } = (await findStorefrontSettings(shopId)).chat;
  const runAt = new Date(Date.now() + offlineEmailAfterMinutes * 60_000);
  const key = chatMailKey(conversationId);
  const [first] = await findUnreadAnswers(shopId, conversationId);
  await withSqlTransaction(async (tx) => {
    // Answers that could not be mailed go out with the new one, should the cause be gone by now.
    if (first) await reopenSend(tx, shopId, { kind: UNREAD_ANSWERS, key: first.id });
    await enqueue(
      tx,
      mailUnreadAnswersJob,
      { shopId, conversationId },
      { key, runAt, keyMode: "preserve_run_at" },
    );
  });
}
