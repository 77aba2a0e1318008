import { joinProvenSender } from "~/conversations/contacts/join-proven-sender.server";
import { changeLocked } from "~/conversations/state/change-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import type { InboundMessage } from "./inbound-message";
import { insertInboundMessage } from "./insert-inbound-message.server";
import { findWriter, lockSender, openThread } from "./open-thread.server";
import { previewOf } from "./preview";

export interface ReceivedMessage {
  messageId: string;
  conversationId: string;
  contactId: string;
  /** It was there already; nothing was changed. */
  isDuplicate: boolean;
  /** It continues a conversation. */
  isThreaded: boolean;
}

/** Messages a minute from one contact beyond which it is a machine that writes, for itself or for many people. */
const FLOOD_PER_MINUTE = 30;

const FIND_BY_EXTERNAL_ID = `SELECT m.id::text AS "messageId", c.id::text AS "conversationId",
    c.contact_id::text AS "contactId"
  FROM messages AS m JOIN conversations AS c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
  WHERE m.shop_id = $1 AND m.channel = $2 AND m.external_id = $3`;
const COUNT_LAST_MINUTE = `
  SELECT count(*)::int AS count FROM (
    SELECT 1 FROM conversations c JOIN messages m ON m.shop_id = c.shop_id AND m.conversation_id = c.id
    WHERE c.shop_id = $1 AND c.contact_id = $2::uuid AND c.last_activity_at > now() - interval '2 minutes'
      AND m.kind = 'inbound' AND m.created_at > now() - interval '1 minute' LIMIT ${FLOOD_PER_MINUTE}) AS recent`;
async function isFlood(tx: Transaction, shopId: ShopId, contactId: string): Promise<boolean> {
  const [row] = await runSql<{ count: number }>(tx, COUNT_LAST_MINUTE, [shopId, contactId]);
  return (row?.count ?? 0) >= FLOOD_PER_MINUTE;
}

// More than a person can write. It may be a marketplace that passes on many people's mail, so what looks like a person's
// still calls the team; but it is never answered automatically. What a machine wrote for itself calls nobody any more.
function asFlood(message: InboundMessage): InboundMessage {
  return message.automatic === "none"
    ? { ...message, automatic: "auto-reply" }
    : { ...message, isQuiet: true };
}

/**
 * Takes a message from outside into the shop's inbox, inside `tx`: finds or makes its contact and its conversation,
 * stores it with its attachments, and changes the conversation as the table of transitions says. A message with the same
 * channel and external id is taken in once, however often it comes.
 */
export async function receiveMessage(
  tx: Transaction,
  shopId: ShopId,
  message: InboundMessage,
): Promise<ReceivedMessage> {
  await lockSender(tx, shopId, message);
  const [known] = await runSql<Pick<ReceivedMessage, "messageId" | "conversationId" | "contactId">>(
    tx,
    FIND_BY_EXTERNAL_ID,
    [shopId, message.channel, message.externalId],
  );
  if (known) return { ...known, isDuplicate: true, isThreaded: false };
  const contactId = await findWriter(tx, shopId, message);
  const stored = (await isFlood(tx, shopId, contactId)) ? asFlood(message) : message;
  const { conversation: found, isNew } = await openThread(tx, shopId, contactId, stored);
  const conversation = isNew
    ? found
    : await joinProvenSender(tx, shopId, { conversation: found, contactId, message });
  const conversationId = conversation.id;
  const messageId = await insertInboundMessage(tx, shopId, conversationId, stored);
  const { channel, automatic, receivedAt: at, text } = stored;
  const cause = {
    type: "message-received",
    messageId,
    channel,
    at,
    preview: previewOf(text),
    automatic,
    // A bounce of something that we did not send is nothing the team could act on.
    isQuiet: stored.isQuiet || (automatic === "bounce" && isNew),
    isFirst: isNew,
  } as const;
  await changeLocked(tx, shopId, conversation, cause, {
    actor: { kind: "contact", id: contactId },
  });
  return { messageId, conversationId, contactId, isDuplicate: false, isThreaded: !isNew };
}
