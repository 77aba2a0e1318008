import { randomUUID } from "node:crypto";
import { getChannel } from "~/channels/contract/registry.server";
import { releaseReply } from "~/conversations/outbox/release-reply.server";
import { noteMailId } from "~/conversations/outbox/report-delivery.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { lockLane } from "~/sending/lane.server";
import { beginLease } from "~/sending/lease-row.server";
import { MAX_DELIVERY_ATTEMPTS } from "./deliver-outbound.job";
import { deliveryRow } from "./delivery-row.server";
import { replaceParts } from "./outbound-parts.server";
import { scheduleDelivery } from "./schedule-delivery.server";

/** A message of the outbox that this process may send now. */
export interface ClaimedDelivery {
  shopId: ShopId;
  channel: string;
  messageId: string;
  conversationId: string;
  token: string;
  /** This one counted. */
  attempts: number;
  /** Of earlier attempts. */
  unknownOutcomes: number;
  /** By performance.now: not later than the lease began. */
  heldSince: number;
}

/** An attempt whose sender died, with nothing left to try before its end has been written down. */
export interface LostAttempt extends ClaimedDelivery {
  /** It may have arrived; otherwise it was the last attempt there is. */
  isUnknown: boolean;
}

interface Candidate {
  messageId: string;
  conversationId: string;
  state: string;
  attempts: number;
  unknownOutcomes: number;
  token: string | null;
  isHandedOver: boolean;
  /** It was to be sent later, and no attempt has begun. */
  isScheduled: boolean;
  isDue: boolean;
  isUnderWay: boolean;
}

// One at a time, in the order in which they were queued. An attempt under way goes before all: nothing else may begin.
const FIND_CANDIDATE = `
  SELECT d.message_id::text AS "messageId", m.conversation_id::text AS "conversationId", d.state, d.attempts,
    d.unknown_outcomes AS "unknownOutcomes", d.lease_token::text AS token, d.handed_over_at IS NOT NULL AS "isHandedOver",
    d.send_at IS NOT NULL AS "isScheduled",
    d.state = 'sending' OR d.next_attempt_at <= now() AS "isDue",
    d.state = 'sending' AND coalesce(d.lease_until > now(), false) AS "isUnderWay"
  FROM outbound_deliveries AS d JOIN messages AS m ON m.shop_id = d.shop_id AND m.id = d.message_id
  WHERE d.shop_id = $1 AND d.channel = $2 AND d.state IN ('queued', 'sending')
  ORDER BY "isUnderWay" DESC, "isDue" DESC, d.queued_at, d.message_id LIMIT 1`;

const NOTE_ATTEMPT = `UPDATE outbound_deliveries SET last_attempt_at = now(), external_id = $3
  WHERE shop_id = $1 AND message_id = $2::uuid`;

async function beginAttempt(tx: Transaction, claim: ClaimedDelivery): Promise<void> {
  const { shopId, messageId, token } = claim;
  const channel = getChannel(claim.channel);
  const externalId = channel.externalIdOf?.(messageId) ?? null;
  await beginLease(tx, deliveryRow(shopId, messageId), token);
  await runSql(tx, NOTE_ATTEMPT, [shopId, messageId, externalId]);
  // An id that is known beforehand can be reported before we are answered; what an earlier attempt left as is over.
  const parts = externalId === null ? [] : [externalId];
  await replaceParts(tx, shopId, { channel: channel.id, messageId, parts });
  if (channel.capabilities.hasMailIds && externalId !== null)
    await noteMailId(tx, shopId, { messageId, mailMessageId: externalId });
}

/**
 * Claims the next message of the shop's outbox by one channel, before anything leaves. Null when there is nothing to do
 * now: nothing is due, somebody else sends, or the server rests; then a job looks again in time.
 */
export async function claimDelivery(
  shopId: ShopId,
  channel: string,
): Promise<{ claim: ClaimedDelivery } | { lost: LostAttempt } | null> {
  const heldSince = performance.now();
  return withSqlTransaction(async (tx) => {
    const pausedUntil = await lockLane(tx, shopId, channel);
    const [found] = await runSql<Candidate>(tx, FIND_CANDIDATE, [shopId, channel]);
    if (!found) return null;
    const { messageId, conversationId, attempts, unknownOutcomes } = found;
    const base = { shopId, channel, messageId, conversationId, unknownOutcomes, heldSince };
    if (found.isUnderWay) {
      await scheduleDelivery(tx, shopId, channel);
      return null;
    }
    const isOver = found.isHandedOver || attempts >= MAX_DELIVERY_ATTEMPTS;
    if (found.state === "sending" && found.token !== null && isOver) {
      const { token, isHandedOver: isUnknown } = found;
      return { lost: { ...base, attempts, token, isUnknown } };
    }
    if (pausedUntil || !found.isDue) {
      await scheduleDelivery(tx, shopId, channel);
      return null;
    }
    const claim = { ...base, attempts: attempts + 1, token: randomUUID() };
    if (found.isScheduled) await releaseReply(tx, shopId, claim);
    await beginAttempt(tx, claim);
    return { claim };
  });
}
