import { randomBytes } from "node:crypto";
import { ensureFirstConnection } from "~/channels/connections/find-connection.server";
import {
  lockConversation,
  type LockedConversation,
} from "~/conversations/state/lock-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";
import { newId } from "~/lib/new-id";

interface NewConversation {
  contactId: string;
  channel: string;
  /** Where answers leave by; none: the channel's first connection. */
  connectionId?: string | null | undefined;
  subject: string;
  inboxAddress: string | null;
  startedAt: Date;
}

// The row of the shop is the counter: two new conversations of a shop wait for each other, and no number is left out.
const TAKE_NUMBER = `UPDATE shops SET next_conversation_number = next_conversation_number + 1
  WHERE id = $1 RETURNING next_conversation_number - 1 AS number`;
const INSERT = `
  INSERT INTO conversations (shop_id, id, number, contact_id, channel, subject, inbox_address, reply_token,
    connection_id, last_activity_at, created_at)
  VALUES ($1, $2::uuid, $3, $4::uuid, $5, $6, $7, $8, $9::uuid, $10::timestamptz, $10::timestamptz)`;

// Letters and digits only, and no capitals: local parts of addresses are changed on their way in many ways.
function createReplyToken(): string {
  return BigInt(`0x${randomBytes(13).toString("hex")}`)
    .toString(36)
    .padStart(20, "0")
    .slice(0, 20);
}

/**
 * Adds a conversation with the shop's next number, open and unread, and locks it; what began it changes it next. Records
 * `conversation.created`.
 */
export async function createConversation(
  tx: Transaction,
  shopId: ShopId,
  values: NewConversation,
): Promise<LockedConversation> {
  const [shop] = await runSql<{ number: number }>(tx, TAKE_NUMBER, [shopId]);
  if (!shop) throw new Error(`there is no shop ${shopId}`);
  const id = newId();
  const { contactId, channel, connectionId, subject, inboxAddress, startedAt } = values;
  const connection = connectionId ?? (await ensureFirstConnection(tx, shopId, channel));
  const facts = [contactId, channel, subject, inboxAddress, createReplyToken(), connection];
  await runSql(tx, INSERT, [shopId, id, shop.number, ...facts, startedAt.toISOString()]);
  await recordEvent(tx, shopId, {
    type: "conversation.created",
    actor: { kind: "contact", id: contactId },
    payload: {
      conversationId: id,
      channel,
      contactId,
      status: "open",
      handler: "team",
      at: startedAt.toISOString(),
    },
  });
  return lockConversation(tx, shopId, id);
}
