import type { Prisma } from "@prisma/client";
import { recordEvent } from "~/events/record-event.server";
import { lockLane, noteAnswer } from "~/sending/lane.server";
import { endLease, type Outcome } from "~/sending/lease-row.server";
import { withTransaction } from "~/database/transaction.server";
import type { ReportedState } from "../contract/capabilities";
import type { SentMessage } from "../contract/channel";
import { advanceDelivery } from "./advance-delivery.server";
import { addParts, judgeParts } from "./outbound-parts.server";
import type { Claim } from "./claim-delivery.server";
import { deliveryRow } from "./delivery-row.server";
import { scheduleDelivery } from "./schedule-delivery.server";

const LONG_MS = 60_000;

/** What became of a message, as the team hears of it. */
interface DeliveryNews {
  state: Outcome["state"] | ReportedState;
  errorCode: string | null;
}

/** Lets the team know in `tx` what became of a message of ours. */
export async function tellTheTeam(
  tx: Prisma.TransactionClient,
  { shopId, conversationId, messageId }: Pick<Claim, "shopId" | "conversationId" | "messageId">,
  outcome: DeliveryNews,
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

/** What else is known of an attempt that ended. */
interface AttemptFacts {
  /** The vendor did not answer. */
  isSilent?: boolean;
  /** What the message left as; null when it did not leave. */
  sent?: SentMessage | null;
}

async function noteSent(
  tx: Prisma.TransactionClient,
  { shopId, channel, messageId }: Claim,
  { externalId, parts }: SentMessage,
): Promise<void> {
  await tx.outboundDelivery.update({
    where: { shopId_messageId: { shopId, messageId } },
    data: { sentAt: new Date(), externalId },
  });
  await addParts(tx, shopId, { channel, messageId, parts });
}

/** Reports can be faster than the vendor's answer; they have waited for it. */
async function applyEarlyReports(tx: Prisma.TransactionClient, claim: Claim): Promise<void> {
  const { shopId, messageId } = claim;
  const news = await judgeParts(tx, shopId, claim);
  if (news && (await advanceDelivery(tx, shopId, { messageId, ...news })))
    await tellTheTeam(tx, claim, { state: news.state, errorCode: news.code });
}

/**
 * Writes down how an attempt ended, lets the team know, and has the next message of the outbox sent. Of an attempt that
 * was ended otherwise meanwhile (its mail bounced; its lease was over) nothing is written.
 */
export async function recordDelivery(
  claim: Claim,
  outcome: Outcome,
  { isSilent = false, sent = null }: AttemptFacts = {},
): Promise<void> {
  const { shopId, channel, messageId, token } = claim;
  await withTransaction(async (tx) => {
    await lockLane(tx, shopId, channel);
    await noteAnswer(tx, shopId, { lane: channel, isSilent });
    const row = deliveryRow(shopId, messageId);
    if (await endLease(tx, row, { token, outcome })) {
      if (sent) await noteSent(tx, claim, sent);
      // An attempt that was only put off is no news, unless it is for long.
      if (outcome.isCounted || outcome.retryMs > LONG_MS) await tellTheTeam(tx, claim, outcome);
      if (sent) await applyEarlyReports(tx, claim);
    }
    await scheduleDelivery(tx, shopId, channel);
  });
}
