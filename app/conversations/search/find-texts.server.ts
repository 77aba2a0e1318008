import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { MAX_TEXT } from "./index-terms";

/** A conversation's newest messages that are read, and how many characters of them. */
const MAX_MESSAGES = 300;
const MAX_CHARACTERS = 400_000;
const MAX_ADDRESSES = 50;

interface TextOfMessage {
  text: string;
  language: string | null;
}

/** Everything that a conversation is found by. */
export interface ConversationTexts {
  id: string;
  subject: string;
  tags: string[];
  contactName: string | null;
  customerName: string | null;
  addresses: string[];
  messages: TextOfMessage[];
}

const MESSAGES = `SELECT json_agg(json_build_object('text', text, 'language', language)) FROM (
    SELECT concat_ws(E'\\n', left(m.text, ${MAX_TEXT}), m.subject, m.from_address,
        array_to_string(m.cc_addresses, E'\\n')) AS text, m.language,
      sum(least(length(m.text), ${MAX_TEXT})) OVER (ORDER BY m.sequence DESC) AS characters
    FROM (SELECT * FROM messages WHERE shop_id = $1 AND conversation_id = c.id AND kind <> 'event'
      ORDER BY sequence DESC LIMIT ${MAX_MESSAGES}) AS m) AS counted
  WHERE characters <= ${MAX_CHARACTERS}`;

const FIND = `SELECT c.id::text, c.subject, c.tags, contact.name AS "contactName",
    (SELECT display_name FROM customers WHERE shop_id = $1 AND id = contact.customer_id) AS "customerName",
    ARRAY(SELECT value FROM contact_addresses WHERE shop_id = $1 AND contact_id = c.contact_id
      ORDER BY created_at DESC LIMIT ${MAX_ADDRESSES}) AS addresses,
    COALESCE((${MESSAGES}), '[]'::json) AS messages
  FROM conversations AS c JOIN contacts AS contact ON contact.shop_id = $1 AND contact.id = c.contact_id
  WHERE c.shop_id = $1 AND c.id = ANY ($2::uuid[]) ORDER BY c.id FOR KEY SHARE OF c`;

/** What those of the conversations that still exist are found by. They stay there until the transaction ends. */
export async function findTexts(
  tx: Transaction,
  shopId: ShopId,
  conversationIds: readonly string[],
): Promise<ConversationTexts[]> {
  return runSql<ConversationTexts>(tx, FIND, [shopId, conversationIds]);
}
