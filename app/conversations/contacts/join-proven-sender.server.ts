import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import type { InboundMessage } from "../inbound/inbound-message";
import { isProven } from "./sender-proof";

interface ThreadedMessage {
  conversationId: string;
  /** Contact of the message's sender. */
  contactId: string;
  message: InboundMessage;
}

const JOIN = `
  UPDATE conversations SET contact_id = $3::uuid, version = version + 1
  WHERE shop_id = $1 AND id = $2::uuid AND contact_id IN (SELECT contact_id FROM contact_addresses
    WHERE shop_id = $1 AND kind = $4 AND value = $5 AND claimed_by = 'sender')`;

/**
 * A conversation that began with a claim becomes the person's once they write into it and are proven: until then it
 * hung on a contact of its own. What was written before stays marked as it was.
 */
export async function joinProvenSender(
  tx: Transaction,
  shopId: ShopId,
  { conversationId, contactId, message }: ThreadedMessage,
): Promise<void> {
  const { sender, senderProof, signedInCustomerId } = message;
  if (!sender || signedInCustomerId || !isProven(senderProof)) return;
  await runSql(tx, JOIN, [shopId, conversationId, contactId, sender.kind, sender.value]);
}
