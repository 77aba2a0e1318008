import type { DeliveryDoubt } from "~/channels/contract/channel";
import { changeLocked } from "~/conversations/state/change-conversation.server";
import { lockConversation } from "~/conversations/state/lock-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";

const MAX_REASON = 500;

const BY_ITSELF = { actor: { kind: "system" } } as const;

// The newest answer of the last days to a contact with this address that counts as delivered; with the subject that came back, where
// that is known. Once for each message, so that who invents such mails writes one line, not a thousand.
const FIND = `
  SELECT m.id::text AS "messageId", m.conversation_id::text AS "conversationId" FROM contact_addresses AS a
  JOIN conversations AS c ON c.shop_id = a.shop_id AND c.contact_id = a.contact_id
  JOIN messages AS m ON m.shop_id = c.shop_id AND m.conversation_id = c.id AND m.kind = 'outbound'
    AND m.created_at BETWEEN $3::timestamptz - interval '5 days' AND $3::timestamptz
  JOIN outbound_deliveries AS d ON d.shop_id = m.shop_id AND d.message_id = m.id
    AND lower(d.recipient) = $2 AND d.state IN ('sent', 'delivered')
  WHERE a.shop_id = $1 AND a.kind = 'email' AND a.value = $2
    AND ($4::text IS NULL OR position(lower(c.subject) IN lower($4)) > 0)
  ORDER BY m.created_at DESC, m.id DESC LIMIT 1`;
const IS_TOLD = `SELECT FROM messages WHERE shop_id = $1 AND conversation_id = $2::uuid AND kind = 'event'
  AND entry->>'type' = 'delivery-doubted' AND entry->>'messageId' = $3 LIMIT 1`;

/**
 * Tells in \`tx\`, at the conversation that it may be about, what somebody says of a message that came back. Nothing is marked as failed
 * and nothing stops: anybody can write such a mail.
 */
export async function noteDoubts(
  tx: Transaction,
  shopId: ShopId,
  doubts: readonly DeliveryDoubt[],
): Promise<void> {
  for (const { recipient, subject, at, reason } of doubts) {
    const values = [shopId, recipient, at, subject];
    const [found] = await runSql<{ messageId: string; conversationId: string }>(tx, FIND, values);
    if (!found) continue;
    const { messageId, conversationId } = found;
    const conversation = await lockConversation(tx, shopId, conversationId);
    const told = await runSql(tx, IS_TOLD, [shopId, conversationId, messageId]);
    if (told.length > 0) continue;
    const facts = { messageId, recipient, reason: reason.slice(0, MAX_REASON) };
    await changeLocked(tx, shopId, conversation, { type: "delivery-doubted", ...facts }, BY_ITSELF);
  }
}
