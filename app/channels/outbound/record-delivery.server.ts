import type { Prisma } from "@prisma/client";
import type { SentMessage } from "~/channels/contract/channel";
import { reportDelivery } from "~/conversations/outbox/report-delivery.server";
import { findLocked } from "~/conversations/state/lock-conversation.server";
import { withTransaction } from "~/database/transaction.server";
import { lockLane, noteAnswer } from "~/sending/lane.server";
import { endLease, type Outcome } from "~/sending/lease-row.server";
import { advanceDelivery } from "./advance-delivery.server";
import type { ClaimedDelivery } from "./claim-delivery.server";
import { deliveryRow } from "./delivery-row.server";
import { addParts, judgeParts } from "./outbound-parts.server";
import { scheduleDelivery } from "./schedule-delivery.server";

const LONG_MS = 60_000;

/** What else is known of an attempt that ended. */
interface AttemptFacts {
  /** The vendor did not answer. */
  isSilent?: boolean;
  /** What the message left as; null when it did not leave. */
  sent?: SentMessage | null;
}

async function noteSent(
  tx: Prisma.TransactionClient,
  { shopId, channel, messageId }: ClaimedDelivery,
  { externalId, parts }: SentMessage,
): Promise<void> {
  await tx.outboundDelivery.update({
    where: { shopId_messageId: { shopId, messageId } },
    data: { sentAt: new Date(), externalId },
  });
  await addParts(tx, shopId, { channel, messageId, parts });
}

/** Reports can be faster than the vendor's answer; they have waited for it. */
async function applyEarlyReports(
  tx: Prisma.TransactionClient,
  claim: ClaimedDelivery,
): Promise<void> {
  const { shopId, messageId, conversationId } = claim;
  const news = await judgeParts(tx, shopId, claim);
  if (!news || !(await advanceDelivery(tx, shopId, { messageId, ...news }))) return;
  const { state, code } = news;
  await reportDelivery(tx, shopId, { messageId, conversationId, state, code, reopens: true });
}

/**
 * Writes down how an attempt ended, lets the team know, and has the next message of the outbox sent. Of an attempt that
 * was ended otherwise meanwhile (its mail bounced; its lease was over) nothing is written.
 */
export async function recordDelivery(
  claim: ClaimedDelivery,
  outcome: Outcome,
  { isSilent = false, sent = null }: AttemptFacts = {},
): Promise<void> {
  const { shopId, channel, messageId, conversationId, token } = claim;
  await withTransaction(async (tx) => {
    await lockLane(tx, shopId, channel);
    await noteAnswer(tx, shopId, { lane: channel, isSilent });
    // The conversation before its delivery, as wherever both are locked.
    await findLocked(tx, shopId, conversationId);
    const row = deliveryRow(shopId, messageId);
    if (await endLease(tx, row, { token, outcome })) {
      if (sent) await noteSent(tx, claim, sent);
      // An attempt that was only put off is no news, unless it is for long.
      if (outcome.isCounted || outcome.retryMs > LONG_MS)
        await reportDelivery(tx, shopId, {
          messageId,
          conversationId,
          state: outcome.state === "queued" ? "delayed" : outcome.state,
          code: outcome.errorCode,
          reopens: true,
        });
      if (sent) await applyEarlyReports(tx, claim);
    }
    await scheduleDelivery(tx, shopId, channel);
  });
}
