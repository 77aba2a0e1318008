import { isProven } from "~/conversations/contacts/sender-proof";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import type { InboundMessage } from "./inbound-message";

export interface Thread {
  conversationId: string;
}

// A Message-ID is a claim of the sender, and anyone who once saw a mail of a thread knows it. So it counts only from
// the conversation's own contact, or from an address that a message of the conversation was from or went to; and an
// address counts only when it is proven: a claim continues what the same claim began, nothing else.
const BY_REFERENCES = `
  SELECT m.conversation_id::text AS "conversationId"
  FROM unnest($2::text[]) WITH ORDINALITY AS claimed (id, position)
  JOIN messages m ON m.shop_id = $1 AND m.mail_message_id = claimed.id
  JOIN conversations c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
  WHERE (c.contact_id = $3::uuid OR EXISTS (
    SELECT 1 FROM messages p
    WHERE p.shop_id = c.shop_id AND p.conversation_id = c.id
      AND (p.from_address = $4 OR $4 = ANY (p.to_addresses) OR $4 = ANY (p.cc_addresses))))
  ORDER BY claimed.position LIMIT 1`;

// A bounce comes from a mail server that took no part; what it names must be a message that we sent.
const BY_BOUNCE = `
  SELECT conversation_id::text AS "conversationId" FROM messages
  WHERE shop_id = $1 AND mail_message_id = $2 AND kind = 'outbound' LIMIT 1`;

// A chat is one conversation as long as it is in use; after a month of silence the next message begins another.
const RUNNING = `
  SELECT id::text AS "conversationId" FROM conversations
  WHERE shop_id = $1 AND contact_id = $2::uuid AND channel = $3 AND ($4::uuid IS NULL OR connection_id = $4::uuid)
    AND (status <> 'closed' OR last_activity_at > now() - interval '30 days')
  ORDER BY shop_id, contact_id, last_activity_at DESC LIMIT 1`;

// The token is unguessable and stands only in mails we sent for this conversation: having it is permission enough to
// add to the conversation, from whatever address. It gives nothing to read: answers go to the contact's own addresses.
const BY_REPLY_TOKEN = `
  SELECT id::text AS "conversationId" FROM conversations WHERE shop_id = $1 AND reply_token = $2`;

async function first(
  tx: Transaction,
  query: string,
  values: readonly unknown[],
): Promise<Thread | null> {
  const [row] = await runSql<Thread>(tx, query, values);
  return row ?? null;
}

/**
 * The conversation an inbound message continues: by the messages it says it answers, else by the token in the address
 * it was sent to. Null when it starts a new one. The subject plays no part: different matters share one, and one
 * matter changes it. Nor does the channel: a chat that went on by mail is answered by mail.
 */
export async function findThread(
  tx: Transaction,
  shopId: ShopId,
  contactId: string,
  message: InboundMessage,
): Promise<Thread | null> {
  if (message.isRunning) {
    const { channel, connectionId = null } = message;
    return first(tx, RUNNING, [shopId, contactId, channel, connectionId]);
  }
  if (message.bounceOf) {
    const thread = await first(tx, BY_BOUNCE, [shopId, message.bounceOf]);
    if (thread) return thread;
  }
  if (message.references.length > 0) {
    const sender = isProven(message.senderProof) ? (message.sender?.value ?? null) : null;
    const thread = await first(tx, BY_REFERENCES, [shopId, message.references, contactId, sender]);
    if (thread) return thread;
  }
  return message.replyToken ? first(tx, BY_REPLY_TOKEN, [shopId, message.replyToken]) : null;
}
