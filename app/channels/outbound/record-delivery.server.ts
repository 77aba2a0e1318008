import { reportDelivery } from "~/conversations/outbox/report-delivery.server";
import { findLocked } from "~/conversations/state/lock-conversation.server";
import { lockLane, noteAnswer } from "~/sending/lane.server";
import { endLease, type Outcome } from "~/sending/lease-row.server";
import { withTransaction } from "~/database/transaction.server";
import type { Claim } from "./claim-delivery.server";
import { deliveryRow } from "./delivery-row.server";
import { scheduleDelivery } from "./schedule-delivery.server";

const LONG_MS = 60_000;

/**
 * Writes down how an attempt ended, lets the team know, and has the next message of the outbox sent. Of an attempt that
 * was ended otherwise meanwhile (its mail bounced; its lease was over) nothing is written.
 */
export async function recordDelivery(
  claim: Claim,
  outcome: Outcome,
  isSilent: boolean,
): Promise<void> {
  const { shopId, channel, messageId, conversationId, token } = claim;
  await withTransaction(async (tx) => {
    await lockLane(tx, shopId, channel);
    await noteAnswer(tx, shopId, { lane: channel, isSilent });
    // The conversation before its delivery, as wherever both are locked.
    await findLocked(tx, shopId, conversationId);
    const row = deliveryRow(shopId, messageId);
    if (await endLease(tx, row, { token, outcome })) {
      if (outcome.state === "sent")
        await tx.outboundDelivery.update({
          where: { shopId_messageId: { shopId, messageId } },
          data: { sentAt: new Date() },
        });
      // An attempt that was only put off is no news, unless it is for long.
      if (outcome.isCounted || outcome.retryMs > LONG_MS)
        await reportDelivery(tx, shopId, {
          messageId,
          conversationId,
          state: outcome.state === "queued" ? "delayed" : outcome.state,
          code: outcome.errorCode,
          reopens: true,
        });
    }
    await scheduleDelivery(tx, shopId, channel);
  });
}
