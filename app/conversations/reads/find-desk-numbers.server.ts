import { pool, type ShopId } from "~/database/db.server";
import { countConversations } from "./count-conversations.server";
import type { InboxCounts } from "./views";

/** A reply that did not reach the shopper. */
export interface FailedReply {
  conversationNumber: number;
  contactName: string;
  reason: string;
  failedAt: string;
}

/** How the desk is doing now. */
export interface DeskNumbers {
  counts: InboxCounts;
  /** When the shopper who has waited longest for an answer wrote; null when nobody waits. */
  oldestWaitingSince: string | null;
  oldestWaitingNumber: number | null;
  /** The newest five. */
  failedReplies: FailedReply[];
  /** Whether any shopper's message ever came in. */
  hasReceivedMessage: boolean;
}

const OLDEST = `SELECT number AS "oldestWaitingNumber", waiting_since AS "oldestWaitingSince" FROM conversations
  WHERE shop_id = $1 AND status = 'open' AND waiting_since IS NOT NULL ORDER BY waiting_since LIMIT 1`;

const FAILED = `SELECT c.number AS "conversationNumber", coalesce(p.name, d.recipient) AS "contactName",
    coalesce(d.error_message, 'It could not be delivered.') AS reason,
    coalesce(d.last_attempt_at, d.queued_at) AS "failedAt"
  FROM outbound_deliveries d
  JOIN messages m ON m.shop_id = d.shop_id AND m.id = d.message_id
  JOIN conversations c ON c.shop_id = d.shop_id AND c.id = m.conversation_id
  JOIN contacts p ON p.shop_id = d.shop_id AND p.id = c.contact_id
  WHERE d.shop_id = $1 AND d.state = 'failed' ORDER BY 4 DESC LIMIT 5`;

const RECEIVED = `SELECT EXISTS (SELECT 1 FROM inbound_deliveries WHERE shop_id = $1) AS "hasReceived"`;

interface OldestWaiting {
  oldestWaitingNumber: number;
  oldestWaitingSince: Date;
}

/** The numbers of the app's home page, each counted now. `staffId` is whose "mine" is. */
export async function findDeskNumbers(shopId: ShopId, staffId: string): Promise<DeskNumbers> {
  const [counts, oldest, failed, received] = await Promise.all([
    countConversations(shopId, staffId),
    pool.query<OldestWaiting>(OLDEST, [shopId]),
    pool.query<Omit<FailedReply, "failedAt"> & { failedAt: Date }>(FAILED, [shopId]),
    pool.query<{ hasReceived: boolean }>(RECEIVED, [shopId]),
  ]);
  const [first] = oldest.rows;
  return {
    counts,
    oldestWaitingSince: first?.oldestWaitingSince.toISOString() ?? null,
    oldestWaitingNumber: first?.oldestWaitingNumber ?? null,
    failedReplies: failed.rows.map((reply) => ({
      ...reply,
      failedAt: reply.failedAt.toISOString(),
    })),
    hasReceivedMessage: received.rows[0]?.hasReceived ?? false,
  };
}
