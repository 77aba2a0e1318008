import { changeLocked } from "~/conversations/state/change-conversation.server";
import { findLocked } from "~/conversations/state/lock-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";

interface ScheduledReply {
  messageId: string;
  conversationId: string;
  channel: string;
}

const RELEASE = `UPDATE outbound_deliveries SET send_at = NULL WHERE shop_id = $1 AND message_id = $2::uuid`;
const PLACE = `UPDATE messages SET sequence = $3, created_at = $4::timestamptz WHERE shop_id = $1 AND id = $2::uuid`;

/**
 * Lets a reply that was to be sent later take its place in the conversation, now that it leaves; `tx` holds the lane, so
 * nobody takes it back meanwhile. Records `message.queued`: what follows from an answer follows now.
 */
export async function releaseReply(
  tx: Transaction,
  shopId: ShopId,
  { messageId, conversationId, channel }: ScheduledReply,
): Promise<void> {
  // The conversation before its delivery, as wherever both are locked.
  const conversation = await findLocked(tx, shopId, conversationId);
  if (!conversation) return;
  await runSql(tx, RELEASE, [shopId, messageId]);
  const at = new Date();
  const cause = { type: "reply-released", messageId, channel, at } as const;
  const author = { actor: { kind: "system" } } as const;
  const { lastSequence } = await changeLocked(tx, shopId, conversation, cause, author);
  await runSql(tx, PLACE, [shopId, messageId, lastSequence, at.toISOString()]);
}
