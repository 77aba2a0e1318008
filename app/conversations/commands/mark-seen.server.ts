import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { publishHint } from "~/realtime/publish-hint.server";

interface Seen {
  conversationId: string;
  /** Up to which message the contact's page has received, and they have seen, by sequence. */
  delivered: number;
  read: number;
}

// What was read was delivered; and nobody has seen what is not there.
const ADVANCE = `
  UPDATE conversations SET
    delivered_sequence = GREATEST(delivered_sequence, LEAST(GREATEST($3::int, $4::int), last_sequence)),
    read_sequence = GREATEST(read_sequence, LEAST($4::int, last_sequence))
  WHERE shop_id = $1 AND id = $2::uuid
    AND (delivered_sequence < LEAST(GREATEST($3::int, $4::int), last_sequence) OR read_sequence < LEAST($4::int, last_sequence))
  RETURNING delivered_sequence AS delivered, read_sequence AS read`;
const MARK = `
  UPDATE outbound_deliveries AS d SET state = CASE WHEN m.sequence <= $4::int THEN 'read' ELSE 'delivered' END,
    sent_at = COALESCE(d.sent_at, now()), error_code = NULL, error_message = NULL
  FROM messages AS m
  WHERE m.shop_id = $1 AND m.conversation_id = $2::uuid AND m.sequence <= $3::int AND m.kind = 'outbound'
    AND m.sequence > (SELECT c.last_sequence FROM conversations AS c WHERE c.shop_id = $1 AND c.id = $2::uuid) - 1000
    AND d.shop_id = $1 AND d.message_id = m.id
    AND (d.state IN ('queued', 'sending', 'sent') OR (d.state = 'delivered' AND m.sequence <= $4::int))`;

/** Notes how far the contact's page has received and they have read; the outbox's states follow. */
export async function markSeen(
  tx: Transaction,
  shopId: ShopId,
  { conversationId, delivered, read }: Seen,
): Promise<void> {
  const bounded = (value: number) => Math.max(0, Math.min(2_000_000_000, Math.trunc(value)));
  const values = [shopId, conversationId, bounded(delivered), bounded(read)];
  const [row] = await runSql<{ delivered: number; read: number }>(tx, ADVANCE, values);
  if (!row) return;
  await runSql(tx, MARK, [shopId, conversationId, row.delivered, row.read]);
  publishHint(tx, { shopId, topic: `conversation:${conversationId}`, type: "message.seen" });
}
