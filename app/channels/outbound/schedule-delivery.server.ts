import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { enqueue } from "~/jobs/enqueue.server";
import { deliverOutboundJob } from "./deliver-outbound.job";

// What is sending counts from the moment at which its lease is over: should its sender die, somebody must look then.
const FIND_NEXT = `
  SELECT d.message_id::text AS "messageId", m.conversation_id::text AS "conversationId",
    greatest(l.paused_until, CASE WHEN d.state = 'queued' THEN d.next_attempt_at ELSE coalesce(d.lease_until, now()) END) AS at
  FROM outbound_deliveries AS d JOIN messages AS m ON m.shop_id = d.shop_id AND m.id = d.message_id
    LEFT JOIN outbound_lanes AS l ON l.shop_id = d.shop_id AND l.lane = d.channel
  WHERE d.shop_id = $1 AND d.channel = $2 AND d.state IN ('queued', 'sending')
  ORDER BY at, d.queued_at LIMIT 1`;

/**
 * Makes sure in `tx`, which holds the lane's lock, that somebody looks at the shop's outbox when the next message is
 * due. One job for each lane: asking again moves it.
 */
export async function scheduleDelivery(
  tx: Transaction,
  shopId: ShopId,
  channel: string,
): Promise<void> {
  const [next] = await runSql<{ messageId: string; conversationId: string; at: Date }>(
    tx,
    FIND_NEXT,
    [shopId, channel],
  );
  if (!next) return;
  const { messageId, conversationId, at } = next;
  const payload = { conversationId, messageId };
  // No event of its own: the message has been queued all the time.
  const job = { shopId, eventId: "scheduled", type: "message.queued" as const, payload };
  await enqueue(tx, deliverOutboundJob, job, { key: `outbox ${shopId} ${channel}`, runAt: at });
}
