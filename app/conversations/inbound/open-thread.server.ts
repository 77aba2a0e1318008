import { claimOf } from "~/conversations/contacts/claim-of";
import { findOrCreateContact } from "~/conversations/contacts/find-or-create-contact.server";
import {
  lockConversation,
  type LockedConversation,
} from "~/conversations/state/lock-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { createConversation } from "./create-conversation.server";
import { findThread } from "./find-thread.server";
import type { InboundMessage } from "./inbound-message";

const LOCK_SENDER = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text`;

/** One sender's messages wait for each other: no doubled message, contact or conversation when two arrive at once. */
export async function lockSender(
  tx: Transaction,
  shopId: ShopId,
  { sender, externalId }: Pick<InboundMessage, "sender" | "externalId">,
): Promise<void> {
  await runSql(tx, LOCK_SENDER, [`${shopId} ${sender?.value ?? externalId}`]);
}

/** Finds the contact who wrote, or makes one. Gives its id. */
export function findWriter(
  tx: Transaction,
  shopId: ShopId,
  message: InboundMessage,
): Promise<string> {
  const { sender: address, senderName: name, language: locale } = message;
  return findOrCreateContact(tx, shopId, { address, claimedBy: claimOf(message), name, locale });
}

/** Finds the conversation that a message goes on in, or begins one; it is locked either way. */
export async function openThread(
  tx: Transaction,
  shopId: ShopId,
  contactId: string,
  message: InboundMessage,
): Promise<{ conversation: LockedConversation; isNew: boolean }> {
  const thread = await findThread(tx, shopId, contactId, message);
  if (thread) {
    const conversation = await lockConversation(tx, shopId, thread.conversationId);
    return { conversation, isNew: false };
  }
  const { channel, connectionId, subject, inboxAddress, receivedAt: startedAt } = message;
  const values = {
    contactId,
    channel,
    connectionId,
    subject: subject ?? "",
    inboxAddress,
    startedAt,
  };
  return { conversation: await createConversation(tx, shopId, values), isNew: true };
}
