import { runSql, type ShopId } from "../db.server";
import { enqueue } from "../jobs/enqueue.server";
import { logger } from "../logger.server";
import { withSqlTransaction } from "../transaction.server";
import { deliverOutboundJob } from "./deliver-outbound.job";

const BATCH = 500;

// The attempts of a message's job end after about a day; whatever still waits then has no job left. A message that was
// sent again by hand has a new queued_at beside its old attempt.
const FIND_LEFT_BEHIND = `
  SELECT d.shop_id, d.message_id::text, m.conversation_id::text
  FROM outbound_deliveries d
  JOIN messages m ON m.shop_id = d.shop_id AND m.id = d.message_id
  JOIN shops s ON s.id = d.shop_id
  WHERE d.state IN ('queued', 'sending') AND s.uninstalled_at IS NULL
    AND GREATEST(d.queued_at, d.last_attempt_at) < now() - interval '25 hours'
  ORDER BY d.queued_at LIMIT ${BATCH}`;

interface LeftBehind {
  shop_id: ShopId;
  message_id: string;
  conversation_id: string;
}

/** Gives every message of the outbox that was left behind a job again. Gives how many there were, 500 at most. */
export async function resumeOutbound(): Promise<number> {
  return withSqlTransaction(async (tx) => {
    const rows = await runSql<LeftBehind>(tx, FIND_LEFT_BEHIND);
    for (const { shop_id: shopId, message_id: messageId, conversation_id } of rows) {
      const payload = { conversationId: conversation_id, messageId };
      // No event of its own: the message has been queued all the time.
      const job = { shopId, eventId: "resumed", type: "message.queued", payload };
      await enqueue(tx, deliverOutboundJob, job, { key: `outbound-${messageId}` });
    }
    if (rows.length > 0)
      logger.warn({ deliveries: rows.length }, "replies that were left behind are tried again");
    return rows.length;
  });
}
