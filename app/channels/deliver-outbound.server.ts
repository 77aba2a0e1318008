import type { ShopId } from "../db.server";
import { AppError } from "../errors";
import { recordEvent } from "../events/record-event.server";
import { logger } from "../logger.server";
import { withTransaction } from "../transaction.server";
import { MAX_DELIVERY_ATTEMPTS } from "./deliver-outbound.job";
import { findOutboundMessage } from "./find-outbound-message.server";
import { getChannel } from "./registry.server";

interface Claim {
  channel: string;
  conversationId: string;
  attempts: number;
}

interface Outcome {
  state: "sent" | "queued" | "failed";
  errorCode: string | null;
  errorMessage: string | null;
}

/** Notes that an attempt begins, before anything leaves. Null when the message is not waiting to be sent (any more). */
async function claimDelivery(shopId: ShopId, messageId: string): Promise<Claim | null> {
  return withTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM outbound_deliveries
      WHERE shop_id = ${shopId} AND message_id = ${messageId}::uuid FOR UPDATE`;
    const where = { shopId_messageId: { shopId, messageId } };
    const delivery = await tx.outboundDelivery.findUnique({
      where,
      select: { state: true, channel: true },
    });
    // "sending" is an attempt that a killed worker left behind: whether it arrived is unknown, so it is made again
    // with the same id, by which the recipient's side tells the repeat.
    if (delivery?.state !== "queued" && delivery?.state !== "sending") return null;
    const channel = getChannel(delivery.channel);
    const externalId = channel.externalIdOf(messageId);
    const claimed = await tx.outboundDelivery.update({
      where,
      data: { state: "sending", attempts: { increment: 1 }, lastAttemptAt: new Date(), externalId },
      select: { attempts: true },
    });
    const message = await tx.message.update({
      where: { shopId_id: { shopId, id: messageId } },
      data: channel.capabilities.hasMailIds ? { mailMessageId: externalId } : {},
      select: { conversationId: true },
    });
    return {
      channel: delivery.channel,
      conversationId: message.conversationId,
      attempts: claimed.attempts,
    };
  });
}

// A mistake of ours must not leave the message on its way for ever: it is tried again, and in the end given up.
function expectable(error: unknown, shopId: ShopId, messageId: string): AppError {
  if (error instanceof AppError) return error;
  logger.error({ err: error, shopId, messageId }, "an outbound delivery met an unexpected error");
  const words = "Not sent yet: something went wrong on our side.";
  return new AppError("VENDOR_UNAVAILABLE", words, { cause: error });
}

async function attempt(shopId: ShopId, messageId: string, claim: Claim): Promise<Outcome> {
  try {
    const found = await findOutboundMessage(shopId, messageId);
    if (!found)
      throw new AppError(
        "SHOP_NOT_INSTALLED",
        "The shop has uninstalled Doorbell; nothing was sent.",
      );
    await getChannel(claim.channel).send(found.shop, found.message);
    return { state: "sent", errorCode: null, errorMessage: null };
  } catch (thrown) {
    const error = expectable(thrown, shopId, messageId);
    const { code: errorCode, userMessage } = error;
    if (!error.isTransient) return { state: "failed", errorCode, errorMessage: userMessage };
    if (claim.attempts < MAX_DELIVERY_ATTEMPTS)
      return { state: "queued", errorCode, errorMessage: userMessage };
    const errorMessage = `${userMessage} Given up after ${claim.attempts} attempts; send it again when this is mended.`;
    return { state: "failed", errorCode, errorMessage };
  }
}

async function recordOutcome(
  shopId: ShopId,
  messageId: string,
  claim: Claim,
  outcome: Outcome,
): Promise<void> {
  await withTransaction(async (tx) => {
    const sentAt = outcome.state === "sent" ? new Date() : undefined;
    // A bounce may have come in before we got here; it knows more.
    const { count } = await tx.outboundDelivery.updateMany({
      where: { shopId, messageId, state: "sending" },
      data: { ...outcome, sentAt },
    });
    if (count === 0) return;
    const { conversationId } = claim;
    await tx.conversation.update({
      where: { shopId_id: { shopId, id: conversationId } },
      data: {
        version: { increment: 1 },
        // The contact still waits for this answer, so the conversation comes back to the team.
        ...(outcome.state === "failed" ? { status: "open", isUnread: true, closedAt: null } : {}),
      },
    });
    const actor = { kind: "system" } as const;
    if (outcome.state === "sent") {
      await recordEvent(tx, shopId, {
        type: "message.sent",
        actor,
        payload: { conversationId, messageId },
      });
    } else if (outcome.state === "failed") {
      const payload = { conversationId, messageId, code: outcome.errorCode ?? "unknown" };
      await recordEvent(tx, shopId, { type: "message.failed", actor, payload });
    } else {
      await recordEvent(tx, shopId, {
        type: "conversation.updated",
        actor,
        payload: { conversationId },
      });
    }
  });
}

/**
 * Sends a message of the outbox, at least once and always under the same id. What becomes of it can be read in its
 * delivery: sent, queued again with the reason (a job with growing pauses follows), or failed with what to do.
 * Throws AppError VENDOR_UNAVAILABLE when it is to be tried again.
 */
export async function deliverOutbound(shopId: ShopId, messageId: string): Promise<void> {
  const claim = await claimDelivery(shopId, messageId);
  if (!claim) return;
  const outcome = await attempt(shopId, messageId, claim);
  await recordOutcome(shopId, messageId, claim, outcome);
  const { state, errorCode } = outcome;
  logger.info(
    { shopId, messageId, state, errorCode, attempts: claim.attempts },
    "outbound delivery attempted",
  );
  if (state === "queued")
    throw new AppError("VENDOR_UNAVAILABLE", outcome.errorMessage ?? "Not sent yet.");
}
