import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";

interface DeliveryFailure {
  /** Message-ID of our message, with its brackets. */
  mailMessageId: string;
  code: string;
  /** For the agent: what happened and what to do. */
  reason: string;
}

const MARK = `
  UPDATE outbound_deliveries SET state = 'failed', error_code = $3, error_message = $4
  FROM messages m
  WHERE m.shop_id = $1 AND m.mail_message_id = $2 AND outbound_deliveries.shop_id = $1
    AND outbound_deliveries.message_id = m.id AND outbound_deliveries.state IN ('sending', 'sent', 'delivered')
  RETURNING m.id::text AS "messageId", m.conversation_id::text AS "conversationId"`;

/**
 * Notes that a message of ours came back after it had been sent. Nothing happens when the Message-ID is not one of ours: the
 * report is a claim of a stranger. Records `message.failed`.
 */
export async function markDeliveryFailed(
  tx: Transaction,
  shopId: ShopId,
  failure: DeliveryFailure,
): Promise<void> {
  const { mailMessageId, code, reason } = failure;
  const rows = await runSql<{ messageId: string; conversationId: string }>(tx, MARK, [
    shopId,
    mailMessageId,
    code,
    reason,
  ]);
  for (const { messageId, conversationId } of rows) {
    const payload = { conversationId, messageId, code };
    await recordEvent(tx, shopId, { type: "message.failed", actor: { kind: "system" }, payload });
  }
}
