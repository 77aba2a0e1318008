import { changeIfThere } from "~/conversations/state/change-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";

/** How a message of ours fared at its channel. */
export interface DeliveryReport {
  messageId: string;
  conversationId: string;
  /** delayed: it waits for a further attempt. */
  state: "sent" | "delivered" | "read" | "failed" | "delayed";
  code: string | null;
  /** Whether a failure calls the team back; mail that came back as a message has done so already. */
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

const NOTE_MAIL_ID = `UPDATE messages SET mail_message_id = $3 WHERE shop_id = $1 AND id = $2::uuid`;

/** Notes under which Message-ID a reply leaves, before it does: answers and bounces name it. */
export async function noteMailId(
  tx: Transaction,
  shopId: ShopId,
  { messageId, mailMessageId }: { messageId: string; mailMessageId: string },
): Promise<void> {
  await runSql(tx, NOTE_MAIL_ID, [shopId, messageId, mailMessageId]);
}
