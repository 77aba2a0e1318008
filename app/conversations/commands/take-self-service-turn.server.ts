import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";
import { newId } from "~/lib/new-id";
import { claimOf } from "../contacts/claim-of";
import { createConversation } from "../inbound/create-conversation.server";
import { findOrCreateContact } from "../contacts/find-or-create-contact.server";
import { findThread } from "../inbound/find-thread.server";
import type { InboundMessage } from "../inbound/inbound-message";
import { insertInboundMessage } from "../inbound/insert-inbound-message.server";
import type { MessageCard } from "../reads/message-cards";
import { previewOf } from "../inbound/preview";

interface SelfServiceTurn {
  /** What the shopper asked, as a message of theirs. Its external id makes a repeat recognisable. */
  question: InboundMessage;
  /** What the shop answers by itself. */
  answer: { text: string; cards: MessageCard[]; authorName: string };
}

export interface TakenTurn {
  conversationId: string;
  contactId: string;
  /** Question and answer. */
  messageIds: string[];
}

const LOCK_SENDER = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text`;
const FIND_KNOWN = `
  SELECT m.id::text, c.id::text AS "conversationId", c.contact_id::text AS "contactId"
  FROM messages AS m JOIN conversations AS c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
  WHERE m.shop_id = $1 AND m.channel = $2 AND m.external_id = ANY ($3::text[]) ORDER BY m.sequence`;
const INSERT_ANSWER = `
  INSERT INTO messages (shop_id, id, conversation_id, channel, kind, external_id, author_name, text, cards)
  VALUES ($1, $2::uuid, $3::uuid, $4, 'outbound', $5, $6, $7, $8::jsonb)`;
// A conversation that the team is in stays with the team, as it was; one of quick answers calls nobody.
const APPLY = `
  UPDATE conversations SET version = version + 1, last_activity_at = now(),
    preview = CASE WHEN handler = 'self-service' THEN $3 ELSE preview END,
    last_author = CASE WHEN handler = 'self-service' THEN 'system' ELSE last_author END
  WHERE shop_id = $1 AND id = $2::uuid`;
const BEGIN = `UPDATE conversations SET handler = 'self-service', status = 'closed', is_unread = false, closed_at = now()
  WHERE shop_id = $1 AND id = $2::uuid`;

async function findTurn(
  tx: Transaction,
  shopId: ShopId,
  { channel, externalId }: InboundMessage,
): Promise<TakenTurn | null> {
  const rows = await runSql<{ id: string; conversationId: string; contactId: string }>(
    tx,
    FIND_KNOWN,
    [shopId, channel, [externalId, `${externalId}#answer`]],
  );
  const [first] = rows;
  if (!first) return null;
  const { conversationId, contactId } = first;
  return { conversationId, contactId, messageIds: rows.map(({ id }) => id) };
}

/**
 * Adds a shopper's choice and the shop's own answer to it. A conversation that begins so is of nobody's concern: closed,
 * read and answered by `self-service`. A repeat gives the first turn.
 */
export async function takeSelfServiceTurn(
  tx: Transaction,
  shopId: ShopId,
  { question, answer }: SelfServiceTurn,
): Promise<TakenTurn> {
  const { channel, externalId, sender: address, senderName: name, language: locale } = question;
  await runSql(tx, LOCK_SENDER, [`${shopId} ${address?.value ?? externalId}`]);
  const known = await findTurn(tx, shopId, question);
  if (known) return known;
  const contactId = await findOrCreateContact(tx, shopId, {
    address,
    claimedBy: claimOf(question),
    name,
    locale,
  });
  const thread = await findThread(tx, shopId, contactId, question);
  const { subject, inboxAddress, receivedAt: startedAt } = question;
  const conversationId =
    thread?.conversationId ??
    (await createConversation(tx, shopId, {
      contactId,
      channel,
      subject: subject ?? "",
      inboxAddress,
      startedAt,
    }));
  const actor = { kind: "contact", id: contactId } as const;
  const payload = { conversationId };
  if (!thread) {
    await runSql(tx, BEGIN, [shopId, conversationId]);
    await recordEvent(tx, shopId, { type: "conversation.created", actor, payload });
  }
  const questionId = await insertInboundMessage(tx, shopId, conversationId, question);
  const answerId = newId();
  const { text, cards, authorName } = answer;
  const row = [answerId, conversationId, channel, `${externalId}#answer`, authorName, text];
  await runSql(tx, INSERT_ANSWER, [shopId, ...row, JSON.stringify(cards)]);
  await runSql(tx, APPLY, [shopId, conversationId, previewOf(question.text)]);
  await recordEvent(tx, shopId, { type: "conversation.updated", actor, payload });
  return { conversationId, contactId, messageIds: [questionId, answerId] };
}
