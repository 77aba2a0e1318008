import { describeChannel } from "~/channels/contract/registry.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";

// Only addresses that belong to the conversation's contact. Whoever else wrote into the thread (with the reply address
// that was forwarded to them, say) is not sent what the contact and the shop said to each other.
const FIND = `
  SELECT a.value FROM contact_addresses a
  LEFT JOIN LATERAL (
    SELECT max(m.created_at) AS at FROM messages m
    JOIN conversations c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
    WHERE m.shop_id = a.shop_id AND m.conversation_id = $3::uuid AND m.kind = 'inbound'
      AND a.value = CASE WHEN m.id = c.original_of THEN m.forwarded->>'address' ELSE m.from_address END
  ) AS last_used ON true
  WHERE a.shop_id = $1 AND a.contact_id = $2::uuid AND a.kind = ANY ($4::text[])
  ORDER BY last_used.at DESC NULLS LAST, a.created_at LIMIT 1`;

interface ReplyThread {
  conversationId: string;
  contactId: string;
  channel: string;
}

/** Where an answer goes: the contact's address they last wrote from, or that a forwarded mail of theirs came from. Null when they left none. */
export async function findReplyRecipient(
  tx: Transaction,
  shopId: ShopId,
  { conversationId, contactId, channel }: ReplyThread,
): Promise<string | null> {
  const kinds = describeChannel(channel).capabilities.addressKinds;
  const [row] = await runSql<{ value: string }>(tx, FIND, [
    shopId,
    contactId,
    conversationId,
    kinds,
  ]);
  return row?.value ?? null;
}
