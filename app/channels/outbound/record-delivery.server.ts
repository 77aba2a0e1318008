import type { Prisma } from "@prisma/client";
import { recordEvent } from "~/events/record-event.server";
import { lockLane, noteAnswer } from "~/sending/lane.server";
import { endLease, type Outcome } from "~/sending/lease-row.server";
import { withTransaction } from "~/database/transaction.server";
import type { Claim } from "./claim-delivery.server";
import { deliveryRow } from "./delivery-row.server";
import { scheduleDelivery } from "./schedule-delivery.server";

const LONG_MS = 60_000;

async function tellTheTeam(
  tx: Prisma.TransactionClient,
  { shopId, conversationId, messageId }: Claim,
  outcome: Outcome,
): Promise<void> {
  await tx.conversation.update({
    where: { shopId_id: { shopId, id: conversationId } },
    data: {
      version: { increment: 1 },
      // The contact still waits for this answer, so the conversation comes back to the team.
      ...(outcome.state === "failed" ? { status: "open", isUnread: true, closedAt: null } : {}),
    },
  });
  const actor = { kind: "system" } as const;
  const payload = { conversationId, messageId };
  if (outcome.state === "sent") {
    await recordEvent(tx, shopId, { type: "message.sent", actor, payload });
  } else if (outcome.state === "failed") {
    const code = outcome.errorCode ?? "unknown";
    await recordEvent(tx, shopId, { type: "message.failed", actor, payload: { ...payload, code } });
  } else {
    await recordEvent(tx, shopId, {
      type: "conversation.updated",
      actor,
      payload: { conversationId },
    });
  }
}

/**
 * Writes down how an attempt ended, lets the team know, and has the next message of the outbox sent. Of an attempt that
 * was ended otherwise meanwhile (its mail bounced; its lease was over) nothing is written.
 */
export async function recordDelivery(
  claim: Claim,
  outcome: Outcome,
  isSilent: boolean,
): Promise<void> {
  const { shopId, channel, messageId, token } = claim;
  await withTransaction(async (tx) => {
    await lockLane(tx, shopId, channel);
    await noteAnswer(tx, shopId, { lane: channel, isSilent });
    const row = deliveryRow(shopId, messageId);
    if (await endLease(tx, row, { token, outcome })) {
      if (outcome.state === "sent")
        await tx.outboundDelivery.update({
          where: { shopId_messageId: { shopId, messageId } },
          data: { sentAt: new Date() },
        });
      // An attempt that was only put off is no news, unless it is for long.
      if (outcome.isCounted || outcome.retryMs > LONG_MS) await tellTheTeam(tx, claim, outcome);
    }
    await scheduleDelivery(tx, shopId, channel);
  });
}
