import type { ShopId } from "../../db.server";
import { enqueue } from "../../jobs/enqueue.server";
import { withSqlTransaction } from "../../transaction.server";
import { findStorefrontSettings } from "../settings/find-storefront-settings.server";
import { findMailableChat } from "./find-mailable-chat.server";
import { mailUnreadAnswersJob } from "./mail-unread-answers.job";

/**
 * Makes sure that an answer in a chat is mailed when it has not been read after the shop's waiting time. Several answers
 * within that time go out together. Nothing happens for other channels.
 */
export async function scheduleChatMail(shopId: ShopId, conversationId: string): Promise<void> {
  const chat = await findMailableChat(shopId, conversationId);
  if (!chat) return;
  const { offlineEmailAfterMinutes } = (await findStorefrontSettings(shopId)).chat;
  const runAt = new Date(Date.now() + offlineEmailAfterMinutes * 60_000);
  const key = `chat-mail-${conversationId}`;
  await withSqlTransaction((tx) =>
    enqueue(
      tx,
      mailUnreadAnswersJob,
      { shopId, conversationId },
      { key, runAt, keyMode: "preserve_run_at" },
    ),
  );
}
