import { changeLocked } from "~/conversations/state/change-conversation.server";
import { findLocked } from "~/conversations/state/lock-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";

interface ReadReceipt {
  conversationId: string;
  /** Up to which message the contact's page has received, and they have seen, by sequence. */
  delivered: number;
  read: number;
}

const MARK = `
  UPDATE outbound_deliveries AS d SET state = CASE WHEN m.sequence <= $4::int THEN 'read' ELSE 'delivered' END,
    sent_at = COALESCE(d.sent_at, now()), error_code = NULL, error_message = NULL
  FROM messages AS m
  WHERE m.shop_id = $1 AND m.conversation_id = $2::uuid AND m.sequence <= $3::int AND m.kind = 'outbound'
    AND m.sequence > (SELECT c.last_sequence FROM conversations AS c WHERE c.shop_id = $1 AND c.id = $2::uuid) - 1000
    AND d.shop_id = $1 AND d.message_id = m.id
    AND (d.state IN ('sending', 'sent') OR (d.state = 'queued' AND d.send_at IS NULL) OR (d.state = 'delivered' AND m.sequence <= $4::int))`;

/** Notes how far the contact's page has received and they have read; the outbox's states follow. */
export async function markSeen(
  tx: Transaction,
  shopId: ShopId,
  { conversationId, delivered, read }: ReadReceipt,
): Promise<void> {
  const bounded = (value: number) => Math.max(0, Math.min(2_000_000_000, Math.trunc(value)));
  const before = await findLocked(tx, shopId, conversationId);
  if (!before) return;
  const cause = { type: "seen", delivered: bounded(delivered), read: bounded(read) } as const;
  const author = { actor: { kind: "contact", id: before.contactId } } as const;
  const after = await changeLocked(tx, shopId, before, cause, author);
  if (after === before) return;
  await runSql(tx, MARK, [shopId, conversationId, after.deliveredSequence, after.readSequence]);
}
