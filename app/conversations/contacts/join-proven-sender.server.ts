import type { InboundMessage } from "~/conversations/inbound/inbound-message";
import { changeLocked } from "~/conversations/state/change-conversation.server";
import type { LockedConversation } from "~/conversations/state/lock-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { isProven } from "./sender-proof";

interface ThreadedMessage {
  conversation: LockedConversation;
  /** Contact of the message's sender. */
  contactId: string;
  message: InboundMessage;
}

const IS_CLAIM = `SELECT FROM contact_addresses
  WHERE shop_id = $1 AND contact_id = $2::uuid AND kind = $3 AND value = $4 AND claimed_by = 'sender'`;

/**
 * A conversation that began with a claim becomes the person's once they write into it and are proven: until then it
 * hung on a contact of its own. What was written before stays marked as it was. Gives the conversation as it is then.
 */
export async function joinProvenSender(
  tx: Transaction,
  shopId: ShopId,
  { conversation, contactId, message }: ThreadedMessage,
): Promise<LockedConversation> {
  const { sender, senderProof, signedInCustomerId } = message;
  if (!sender || signedInCustomerId || !isProven(senderProof)) return conversation;
  const who = [conversation.contactId, sender.kind, sender.value];
  const claims = await runSql(tx, IS_CLAIM, [shopId, ...who]);
  if (claims.length === 0) return conversation;
  const cause = { type: "contact-changed", contactId } as const;
  const author = { actor: { kind: "contact", id: contactId } } as const;
  return changeLocked(tx, shopId, conversation, cause, author);
}
