import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import type { EventType } from "~/events/catalogue";
import { recordEvent } from "~/events/record-event.server";
import { type ArrivalEffect, arrivalEffect } from "../state/arrival-effect";
import { claimOf } from "../contacts/claim-of";
import { createConversation } from "./create-conversation.server";
import { findOrCreateContact } from "../contacts/find-or-create-contact.server";
import { findThread } from "./find-thread.server";
import type { InboundMessage } from "./inbound-message";
import { insertInboundMessage } from "./insert-inbound-message.server";
import { joinProvenSender } from "../contacts/join-proven-sender.server";
import { previewOf } from "./preview";
import { recordHandOver } from "../commands/record-hand-over.server";

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

const LOCK_SENDER = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text`;
const FIND_BY_EXTERNAL_ID = `SELECT m.id::text AS "messageId", c.id::text AS "conversationId",
    c.contact_id::text AS "contactId"
  FROM messages AS m JOIN conversations AS c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
  WHERE m.shop_id = $1 AND m.channel = $2 AND m.external_id = $3`;
const COUNT_LAST_MINUTE = `
  SELECT count(*)::int AS count FROM (
    SELECT 1 FROM conversations c JOIN messages m ON m.shop_id = c.shop_id AND m.conversation_id = c.id
    WHERE c.shop_id = $1 AND c.contact_id = $2::uuid AND c.last_activity_at > now() - interval '2 minutes'
      AND m.kind = 'inbound' AND m.created_at > now() - interval '1 minute' LIMIT ${FLOOD_PER_MINUTE}) AS recent`;
const APPLY_EFFECT = `
  UPDATE conversations AS c SET
    status = COALESCE($3, status),
    closed_at = CASE WHEN $3 = 'open' THEN NULL WHEN $3 = 'closed' THEN $6::timestamptz ELSE closed_at END,
    is_unread = CASE WHEN $4 THEN true WHEN $3 = 'closed' THEN false ELSE is_unread END,
    waiting_since = CASE WHEN $5 THEN COALESCE(waiting_since, $6::timestamptz) ELSE waiting_since END,
    last_author = CASE WHEN $4 OR $3 = 'closed' THEN 'contact' ELSE last_author END,
    preview = CASE WHEN $4 OR $3 = 'closed' THEN $7 ELSE preview END,
    last_activity_at = CASE WHEN $4 THEN GREATEST(last_activity_at, $6::timestamptz) ELSE last_activity_at END,
    handler = CASE WHEN $5 THEN 'team' ELSE c.handler END,
    version = version + 1
  FROM (SELECT handler FROM conversations WHERE shop_id = $1 AND id = $2::uuid) AS before
  WHERE shop_id = $1 AND id = $2::uuid
  RETURNING $5 AND before.handler = 'self-service' AS "isHandedOver"`;

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

interface Arrived extends ReceivedMessage {
  effect: ArrivalEffect;
}

async function recordArrival(tx: Transaction, shopId: ShopId, arrived: Arrived): Promise<void> {
  const { conversationId, messageId, contactId, isThreaded, effect } = arrived;
  const actor = { kind: "contact", id: contactId } as const;
  const record = (type: EventType & ("conversation.created" | "conversation.updated")) =>
    recordEvent(tx, shopId, { type, actor, payload: { conversationId } });
  if (!isThreaded) await record("conversation.created");
  // What called nobody is no message received to those who react to one: nothing is matched, answered or counted.
  if (!effect.isWaiting) await record("conversation.updated");
  else
    await recordEvent(tx, shopId, {
      type: "message.received",
      actor,
      payload: { conversationId, messageId },
    });
}

/**
 * Takes a message from outside into the shop's inbox, inside `tx`: finds or makes its contact and its conversation,
 * stores it with its attachments, and changes the conversation as `arrivalEffect` says. A message with the same
 * channel and external id is taken in once, however often it comes.
 */
export async function receiveMessage(
  tx: Transaction,
  shopId: ShopId,
  message: InboundMessage,
): Promise<ReceivedMessage> {
  // One sender's messages wait for each other: no doubled message, contact or conversation when two arrive at once.
  await runSql(tx, LOCK_SENDER, [`${shopId} ${message.sender?.value ?? message.externalId}`]);
  const [known] = await runSql<Pick<ReceivedMessage, "messageId" | "conversationId" | "contactId">>(
    tx,
    FIND_BY_EXTERNAL_ID,
    [shopId, message.channel, message.externalId],
  );
  if (known) return { ...known, isDuplicate: true, isThreaded: false };
  const { sender: address, senderName: name, language: locale } = message;
  const contactId = await findOrCreateContact(tx, shopId, {
    address,
    claimedBy: claimOf(message),
    name,
    locale,
  });
  const stored = (await isFlood(tx, shopId, contactId)) ? asFlood(message) : message;
  const thread = await findThread(tx, shopId, contactId, stored);
  const conversationId =
    thread?.conversationId ??
    (await createConversation(tx, shopId, {
      contactId,
      channel: stored.channel,
      connectionId: stored.connectionId,
      subject: stored.subject ?? "",
      inboxAddress: stored.inboxAddress,
      startedAt: stored.receivedAt,
    }));
  if (thread) await joinProvenSender(tx, shopId, { conversationId, contactId, message });
  const messageId = await insertInboundMessage(tx, shopId, conversationId, stored);
  // A bounce of something that we did not send is nothing the team could act on.
  const isQuiet = stored.isQuiet || (stored.automatic === "bounce" && !thread);
  const { automatic } = stored;
  const effect = arrivalEffect({ automatic, isQuiet, isNewConversation: !thread });
  const { status, isNews, isWaiting } = effect;
  const facts = [
    shopId,
    conversationId,
    status,
    isNews,
    isWaiting,
    stored.receivedAt.toISOString(),
  ];
  const [applied] = await runSql<{ isHandedOver: boolean }>(tx, APPLY_EFFECT, [
    ...facts,
    previewOf(stored.text),
  ]);
  const isThreaded = thread !== null;
  const received = { messageId, conversationId, contactId, isDuplicate: false, isThreaded };
  await recordArrival(tx, shopId, { ...received, effect });
  if (applied?.isHandedOver) {
    const notice = message.handOverNotice ?? null;
    await recordHandOver(tx, shopId, {
      conversationId,
      contactId,
      channel: stored.channel,
      notice,
    });
  }
  return received;
}
