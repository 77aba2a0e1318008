import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { changeIfThere } from "../state/change-conversation.server";

/** How a message of ours fared at its channel. */
export interface DeliveryReport {
  messageId: string;
  conversationId: string;
  /** delayed: it waits for a further attempt. */
  state: "sent" | "failed" | "delayed";
  code: string | null;
  /** Whether a failure calls the team back; a bounce that arrived as a message has done so already. */
  reopens: boolean;
}

/** Lets the conversation know how a message of the outbox fared. Nothing else tells it. */
export async function reportDelivery(
  tx: Transaction,
  shopId: ShopId,
  { conversationId, ...report }: DeliveryReport,
): Promise<void> {
  const cause = { type: "delivery-reported", at: new Date(), ...report } as const;
  await changeIfThere(tx, shopId, conversationId, cause, { actor: { kind: "system" } });
}

interface ReturnedMail {
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
export async function reportReturnedMail(
  tx: Transaction,
  shopId: ShopId,
  { mailMessageId, code, reason }: ReturnedMail,
): Promise<void> {
  const rows = await runSql<{ messageId: string; conversationId: string }>(tx, MARK, [
    shopId,
    mailMessageId,
    code,
    reason,
  ]);
  for (const row of rows)
    await reportDelivery(tx, shopId, { ...row, state: "failed", code, reopens: false });
}

const NOTE_MAIL_ID = `UPDATE messages SET mail_message_id = $3 WHERE shop_id = $1 AND id = $2::uuid`;

/** Notes under which Message-ID a reply leaves, before it does: answers and bounces name it. */
export async function noteMailId(
  tx: Transaction,
  shopId: ShopId,
  { messageId, mailMessageId }: { messageId: string; mailMessageId: string },
): Promise<void> {
  await runSql(tx, NOTE_MAIL_ID, [shopId, messageId, mailMessageId]);
}
