import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";
import { claimOf } from "../contacts/claim-of";
import { createConversation } from "../inbound/create-conversation.server";
import { findOrCreateContact } from "../contacts/find-or-create-contact.server";
import { findThread } from "../inbound/find-thread.server";
import type { InboundMessage } from "../inbound/inbound-message";
import { recordHandOver } from "./record-hand-over.server";

const LOCK_SENDER = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text`;
// Nothing happens while the team has it and owes an answer already.
const HAND_OVER = `
  UPDATE conversations SET handler = 'team', status = 'open', is_unread = true, closed_at = NULL,
    waiting_since = COALESCE(waiting_since, now()), last_author = 'contact', last_activity_at = now(),
    preview = CASE WHEN preview = '' THEN $3 ELSE preview END, version = version + 1
  WHERE shop_id = $1 AND id = $2::uuid AND (handler <> 'team' OR status <> 'open' OR $4)
  RETURNING id`;

/**
 * A shopper asks for a person: the conversation, a new one if need be, is the team's from now on, open and unread, and
 * both sides see why. `request` says who asks and by which channel; its `handOverNotice` is what the shopper reads.
 */
export async function requestPerson(
  tx: Transaction,
  shopId: ShopId,
  request: InboundMessage,
): Promise<{ conversationId: string; contactId: string }> {
  const { channel, externalId, sender: address, senderName: name, language: locale } = request;
  await runSql(tx, LOCK_SENDER, [`${shopId} ${address?.value ?? externalId}`]);
  const contactId = await findOrCreateContact(tx, shopId, {
    address,
    claimedBy: claimOf(request),
    name,
    locale,
  });
  const thread = await findThread(tx, shopId, contactId, request);
  const { subject, inboxAddress, receivedAt: startedAt, handOverNotice } = request;
  const values = { contactId, channel, subject: subject ?? "", inboxAddress, startedAt };
  const conversationId = thread?.conversationId ?? (await createConversation(tx, shopId, values));
  if (!thread) {
    await recordEvent(tx, shopId, {
      type: "conversation.created",
      actor: { kind: "contact", id: contactId },
      payload: { conversationId },
    });
  }
  const preview = "Asked for a person";
  const changed = await runSql(tx, HAND_OVER, [shopId, conversationId, preview, !thread]);
  if (changed.length > 0) {
    const notice = handOverNotice ?? null;
    await recordHandOver(tx, shopId, { conversationId, contactId, channel, notice });
  }
  return { conversationId, contactId };
}
