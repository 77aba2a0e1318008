import type { SenderProof } from "~/conversations/contacts/sender-proof";
import { pool, type ShopId } from "~/database/db.server";

/** A message with what the matcher must know of its sender and its shop. */
export interface MessageToMatch {
  id: string;
  conversationId: string;
  contactId: string;
  contactName: string | null;
  authorName: string;
  customerId: string | null;
  /** The customer whom Shopify vouched for when they signed in to the storefront. */
  signedInCustomerId: string | null;
  /** An address the visitor gave and nobody has proven. */
  claimedEmail: string | null;
  subject: string | null;
  text: string;
  quotedText: string | null;
  createdAt: Date;
  channel: string;
  fromAddress: string | null;
  /** State of the sender's proof; null: none was stored. */
  proofState: SenderProof["state"] | null;
  /** An agent said that the sender is who they say, in this conversation, or that a forwarded mail is the contact's. */
  isTrusted: boolean;
  addresses: { kind: string; value: string }[];
  hasAttachedOrder: boolean;
  prefix: string;
  suffix: string;
  country: string | null;
}

// Loops and bounces are not matched: they quote numbers and nobody asks anything in them. Neither are out-of-office
// notes: those are quiet, and a quiet message is no message.received. The other automatic ones are: a shop's contact form
// and a help desk write them in a shopper's name.
const FIND = `
  SELECT m.id, m.conversation_id AS "conversationId", contact.id AS "contactId", contact.name AS "contactName",
    CASE WHEN c.original_of = m.id THEN COALESCE(m.forwarded->>'name', '') ELSE m.author_name END AS "authorName", contact.customer_id::text AS "customerId",
    CASE WHEN contact.customer_evidence->>'kind' = 'signed-in' THEN contact.customer_id::text END AS "signedInCustomerId",
    (SELECT v.email FROM visitors AS v WHERE v.shop_id = contact.shop_id AND v.contact_id = contact.id
       AND v.email_verified_at IS NULL LIMIT 1) AS "claimedEmail",
    COALESCE(m.subject, NULLIF(c.subject, '')) AS subject, m.text, m.quoted_text AS "quotedText",
    m.created_at AS "createdAt", m.channel, 
    CASE WHEN c.original_of = m.id THEN m.forwarded->>'address' ELSE m.from_address END AS "fromAddress", m.sender_proof->>'state' AS "proofState",
    COALESCE(c.original_of = m.id OR c.trusted_sender = m.from_address, false) AS "isTrusted", shop.order_name_prefix AS prefix, shop.order_name_suffix AS suffix, shop.country,
    COALESCE((SELECT json_agg(json_build_object('kind', a.kind, 'value', a.value)) FROM (
      SELECT kind, value FROM contact_addresses WHERE shop_id = contact.shop_id AND contact_id = contact.id
        AND claimed_by = ''
      UNION SELECT 'email', lower(email) FROM visitors
        WHERE shop_id = contact.shop_id AND contact_id = contact.id AND email_verified_at IS NOT NULL) AS a),
      '[]'::json) AS addresses,
    EXISTS (SELECT 1 FROM order_links AS link WHERE link.shop_id = c.shop_id AND link.conversation_id = c.id
      AND link.state = 'attached') AS "hasAttachedOrder"
  FROM messages AS m
  JOIN conversations AS c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
  JOIN contacts AS contact ON contact.shop_id = c.shop_id AND contact.id = c.contact_id
  JOIN shops AS shop ON shop.id = m.shop_id AND shop.uninstalled_at IS NULL
  WHERE m.shop_id = $1 AND m.id = $2 AND m.kind = 'inbound' AND m.automatic IN ('none', 'auto-reply')`;

/** The message to match; null when it is gone, not from a shopper, a loop or a bounce, or the shop has gone. */
export async function findMessageToMatch(
  shopId: ShopId,
  messageId: string,
): Promise<MessageToMatch | null> {
  const { rows } = await pool.query<MessageToMatch>(FIND, [shopId, messageId]);
  return rows[0] ?? null;
}
