import { IDENTITY_COLUMNS } from "~/channels/chat/chat-sql.server";
import type { ChannelShop } from "~/channels/contract/channel";
import { pool, type ShopId } from "~/database/db.server";
import { VISITOR_COLUMNS, type Visitor } from "~/visitors/visitor";

/** A chat with what a mail about it needs. */
export interface MailableChat {
  shop: ChannelShop;
  visitor: Visitor;
  conversationId: string;
  replyToken: string;
  readSequence: number;
  /** The shopper's own address: proven, of the customer who is signed in, or as they told; null: none is known. */
  email: string | null;
  /** They have shown that they read its mail, or Shopify knows it as theirs. */
  isEmailProven: boolean;
}

interface Row extends Visitor {
  shopName: string;
  inboundToken: string;
  conversationId: string;
  replyToken: string;
  readSequence: number;
  mailTo: string | null;
  isEmailProven: boolean;
}

// What the shopper proved goes before what Shopify knows of the customer, and that before what they merely said. A customer
// whose address Shopify has not verified may have typed somebody else's when they made their account.
const FIND = `
  SELECT ${VISITOR_COLUMNS}, s.inbound_token AS "inboundToken", ${IDENTITY_COLUMNS},
    c.id::text AS "conversationId", c.reply_token AS "replyToken", c.read_sequence AS "readSequence",
    COALESCE(CASE WHEN v.email_verified_at IS NOT NULL THEN v.email END,
      (SELECT customer.email FROM customers AS customer WHERE customer.shop_id = v.shop_id AND customer.id = v.customer_id),
      v.email) AS "mailTo",
    (v.email_verified_at IS NOT NULL OR EXISTS (SELECT FROM customers AS customer
      WHERE customer.shop_id = v.shop_id AND customer.id = v.customer_id AND customer.email IS NOT NULL AND customer.verified_email)) AS "isEmailProven"
  FROM conversations AS c
  JOIN visitors AS v ON v.shop_id = c.shop_id AND v.contact_id = c.contact_id
  JOIN shops AS s ON s.id = c.shop_id AND s.uninstalled_at IS NULL
  WHERE c.shop_id = $1 AND c.id = $2::uuid AND c.channel = 'chat' ORDER BY v.last_seen_at DESC LIMIT 1`;

/** The chat `conversationId` with its visitor; null for other channels, and when shop or visitor have gone. */
export async function findMailableChat(
  shopId: ShopId,
  conversationId: string,
): Promise<MailableChat | null> {
  const { rows } = await pool.query<Row>(FIND, [shopId, conversationId]);
  const [row] = rows;
  if (!row) return null;
  const {
    shopName: name,
    inboundToken,
    replyToken,
    readSequence,
    mailTo: email,
    isEmailProven,
  } = row;
  const shop = { id: shopId, name, inboundToken };
  return { shop, visitor: row, conversationId, replyToken, readSequence, email, isEmailProven };
}
