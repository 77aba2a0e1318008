import type { SentMessage } from "~/channels/contract/channel";
import { getChannel } from "~/channels/contract/registry.server";
import { prisma, runSql, type ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { logger } from "~/logger.server";
import { attemptSend, deferralOf, recordPatiently } from "~/sending/attempt-send.server";
import { judgeFailure, leaseOf, type Outcome } from "~/sending/lease-row.server";
import { OutcomeUnknownError } from "~/sending/outcome-unknown-error";
import { claimDelivery, type ClaimedDelivery, type LostAttempt } from "./claim-delivery.server";
import { MAX_DELIVERY_ATTEMPTS } from "./deliver-outbound.job";
import { deliveryRow } from "./delivery-row.server";
import { findOutboundMessage } from "./find-outbound-message.server";
import { recordDelivery } from "./record-delivery.server";

const SENT: Outcome = {
  state: "sent",
  errorCode: null,
  errorMessage: null,
  retryMs: 0,
  isUnknown: false,
  isCounted: true,
};

// A mistake of ours must not leave the message on its way for ever: it is tried again, and in the end given up.
function expectable(error: unknown, { shopId, messageId }: ClaimedDelivery): AppError {
  if (error instanceof AppError) return error;
  logger.error({ err: error, shopId, messageId }, "an outbound delivery met an unexpected error");
  const words = "Not sent yet: something went wrong on our side.";
  return new AppError("VENDOR_UNAVAILABLE", words, { cause: error });
}

function judge(error: AppError, claim: ClaimedDelivery, deferMs = deferralOf(error)): Outcome {
  const { attempts, unknownOutcomes } = claim;
  const isUnknown = error instanceof OutcomeUnknownError;
  const { code: errorCode, userMessage: errorMessage, isTransient } = error;
  return judgeFailure(
    { errorCode, errorMessage, isTransient, isUnknown, deferMs },
    { attempts, unknownOutcomes, maxAttempts: MAX_DELIVERY_ATTEMPTS },
  );
}

async function record(
  claim: ClaimedDelivery,
  outcome: Outcome,
  facts: Parameters<typeof recordDelivery>[2] = {},
): Promise<void> {
  await recordPatiently(() => recordDelivery(claim, outcome, facts));
  const { shopId, messageId, attempts, unknownOutcomes } = claim;
  const { state, errorCode, isUnknown } = outcome;
  const attempt = { shopId, messageId, state, errorCode, attempts };
  if (isUnknown) {
    const times = unknownOutcomes + 1;
    logger.warn({ ...attempt, times }, "nobody knows whether an outbound message was accepted");
  } else logger.info(attempt, "outbound delivery attempted");
}

async function attempt(claim: ClaimedDelivery): Promise<void> {
  const { shopId, messageId, token, heldSince } = claim;
  const channel = getChannel(claim.channel);
  let sent: SentMessage | null = null;
  try {
    await attemptSend(
      leaseOf(deliveryRow(shopId, messageId), token),
      heldSince,
      async (attempt) => {
        const found = await findOutboundMessage(shopId, messageId);
        if (!found)
          throw new AppError(
            "SHOP_NOT_INSTALLED",
            "The shop has uninstalled Doorbell; nothing was sent.",
          );
        sent = await channel.send(found.shop, found.message, attempt);
      },
    );
  } catch (thrown) {
    const outcome = judge(expectable(thrown, claim), claim);
    return record(claim, outcome, { isSilent: channel.isSilence?.(thrown) ?? false });
  }
  await record(claim, SENT, { sent });
}

async function closeLost(lost: LostAttempt): Promise<void> {
  const words = "Not sent: it was interrupted on our side again and again.";
  const error = lost.isUnknown
    ? new OutcomeUnknownError(undefined)
    : new AppError("VENDOR_UNAVAILABLE", words);
  await record(lost, judge(error, lost, null));
}

const FIND_CHANNEL = `SELECT channel FROM outbound_deliveries WHERE shop_id = $1 AND message_id = $2::uuid`;

/**
 * Sends the next message of the outbox in which the message `messageId` lies: the shop's, by that channel, one at a
 * time and oldest first. What becomes of it can be read in its delivery: sent, queued again with the reason, or failed
 * with what to do. Never a second attempt while one may be under way; a message whose acceptance nobody knows is sent
 * once more under the same id, by which the recipient's side tells the repeat.
 */
export async function deliverOutbound(shopId: ShopId, messageId: string): Promise<void> {
  const [delivery] = await runSql<{ channel: string }>(prisma, FIND_CHANNEL, [shopId, messageId]);
  if (!delivery) return;
  const next = await claimDelivery(shopId, delivery.channel);
  if (!next) return;
  await ("lost" in next ? closeLost(next.lost) : attempt(next.claim));
}
