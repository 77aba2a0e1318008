import { z } from "zod";
import { checkReplyWindow } from "~/channels/contract/check-reply";
import { describeChannel } from "~/channels/contract/registry.server";
import { findLastReceived } from "~/conversations/outbox/find-last-received.server";
import { findReplyRecipient } from "~/conversations/outbox/find-reply-recipient.server";
import { changeLocked } from "~/conversations/state/change-conversation.server";
import { lockConversation } from "~/conversations/state/lock-conversation.server";
import { runSql, type ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { parseInput } from "~/lib/parse-input.server";
import { permitAuthor, staffSchema } from "./conversation-command";

const retryDeliverySchema = z.object({
  messageId: z.uuid({ message: "This message does not exist." }),
  staff: staffSchema,
});

export type RetryDeliveryInput = z.input<typeof retryDeliverySchema>;

const FIND = `SELECT conversation_id::text AS "conversationId" FROM messages WHERE shop_id = $1 AND id = $2::uuid`;

// "failed" with a lease: it bounced while the mail server had not answered yet. An attempt whose lease is over ended
// without a word.
function isOnItsWay(state: string, leaseUntil: Date | null): boolean {
  return state === "queued" || (leaseUntil !== null && leaseUntil.getTime() > Date.now());
}

/**
 * Sends a message that failed once more, to the address the contact has now. Nothing happens while it is still on its
 * way. Records `message.queued`. AppErrors: FORBIDDEN, NOT_FOUND, CONFLICT (it has been sent, or the contact may not be
 * answered any more).
 */
export async function retryDelivery(shopId: ShopId, input: RetryDeliveryInput): Promise<void> {
  const { messageId, staff } = parseInput(retryDeliverySchema, input);
  const author = permitAuthor(staff, "conversation.reply");
  await withTransaction(async (tx) => {
    const [message] = await runSql<{ conversationId: string }>(tx, FIND, [shopId, messageId]);
    if (!message) throw new AppError("NOT_FOUND", "This message does not exist.");
    const { conversationId } = message;
    // The conversation before its delivery, as wherever both are locked.
    const conversation = await lockConversation(tx, shopId, conversationId);
    await tx.$queryRaw`SELECT 1 FROM outbound_deliveries
      WHERE shop_id = ${shopId} AND message_id = ${messageId}::uuid FOR UPDATE`;
    const delivery = await tx.outboundDelivery.findUnique({
      where: { shopId_messageId: { shopId, messageId } },
      select: {
        state: true,
        leaseUntil: true,
        recipient: true,
        channel: true,
      },
    });
    if (!delivery) throw new AppError("NOT_FOUND", "This message does not exist.");
    if (isOnItsWay(delivery.state, delivery.leaseUntil)) return;
    if (delivery.state !== "failed" && delivery.state !== "sending")
      throw new AppError("CONFLICT", "This message has been sent already.");
    const { contactId } = conversation;
    const { channel } = delivery;
    const lastReceivedAt = await findLastReceived(tx, shopId, { conversationId, channel });
    checkReplyWindow(describeChannel(channel), { lastReceivedAt, now: new Date() });
    const recipient = await findReplyRecipient(tx, shopId, { conversationId, contactId, channel });
    await tx.outboundDelivery.update({
      where: { shopId_messageId: { shopId, messageId } },
      data: {
        state: "queued",
        attempts: 0,
        unknownOutcomes: 0,
        leaseToken: null,
        leaseUntil: null,
        handedOverAt: null,
        nextAttemptAt: new Date(),
        recipient: recipient ?? delivery.recipient,
        errorCode: null,
        errorMessage: null,
        queuedAt: new Date(),
      },
    });
    const cause = { type: "delivery-retried", messageId, channel, at: new Date() } as const;
    await changeLocked(tx, shopId, conversation, cause, author);
  });
}
