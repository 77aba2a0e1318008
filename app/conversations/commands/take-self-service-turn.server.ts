import type { InboundMessage } from "~/conversations/inbound/inbound-message";
import { insertInboundMessage } from "~/conversations/inbound/insert-inbound-message.server";
import { findWriter, lockSender, openThread } from "~/conversations/inbound/open-thread.server";
import { previewOf } from "~/conversations/inbound/preview";
import type { MessageCard } from "~/conversations/reads/message-cards";
import { changeLocked } from "~/conversations/state/change-conversation.server";
import { insertMessage } from "~/conversations/timeline/insert-messages.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";

interface SelfServiceTurn {
  /** What the shopper asked, as a message of theirs. Its external id makes a repeat recognisable. */
  question: InboundMessage;
  /** What the shop answers by itself. */
  answer: { text: string; cards: MessageCard[]; authorName: string };
}

export interface SelfServiceTurnResult {
  conversationId: string;
  contactId: string;
  /** Question and answer. */
  messageIds: string[];
}

const FIND_KNOWN = `
  SELECT m.id::text, c.id::text AS "conversationId", c.contact_id::text AS "contactId"
  FROM messages AS m JOIN conversations AS c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
  WHERE m.shop_id = $1 AND m.channel = $2 AND m.external_id = ANY ($3::text[]) ORDER BY m.sequence`;
async function findTurn(
  tx: Transaction,
  shopId: ShopId,
  { channel, externalId }: InboundMessage,
): Promise<SelfServiceTurnResult | null> {
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
): Promise<SelfServiceTurnResult> {
  const { channel, externalId } = question;
  await lockSender(tx, shopId, question);
  const known = await findTurn(tx, shopId, question);
  if (known) return known;
  const contactId = await findWriter(tx, shopId, question);
  const { conversation, isNew } = await openThread(tx, shopId, contactId, question);
  const conversationId = conversation.id;
  const questionId = await insertInboundMessage(tx, shopId, conversationId, question);
  const answerId = await insertMessage(tx, shopId, {
    ...answer,
    conversationId,
    channel,
    kind: "outbound",
    externalId: `${externalId}#answer`,
  });
  const preview = previewOf(question.text);
  const cause = { type: "quick-answer-given", at: new Date(), preview, isFirst: isNew } as const;
  await changeLocked(tx, shopId, conversation, cause, {
    actor: { kind: "contact", id: contactId },
  });
  return { conversationId, contactId, messageIds: [questionId, answerId] };
}
