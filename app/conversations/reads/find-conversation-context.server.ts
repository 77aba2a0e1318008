import { CUSTOMER_JSON } from "~/commerce/read/customer-json.server";
import { SHOWN_ORDERS_JSON } from "~/commerce/read/order-json.server";
import { CONTACT_JSON } from "~/conversations/contacts/contact-json.server";
import { pool, type ShopId } from "~/database/db.server";
import { isoTime, jsonArray, jsonObject } from "~/database/sql-json.server";
import { isUuid } from "~/lib/is-uuid";
import { describeContext, type ContextRow } from "./describe-context";
import type { ContextView } from "./views";

/** Orders of the customer beside those that are linked. */
const RECENT_ORDERS = 5;
const MAX_LINKS = 20;
const EARLIER_CONVERSATIONS = 5;

const LINK = jsonObject({
  orderId: "link.order_id::text",
  state: "link.state",
  confidence: "link.confidence",
  evidence: "link.evidence",
  decidedBy: `CASE WHEN link.decided_by IS NOT NULL THEN (SELECT json_build_object(
      'id', staff.id::text, 'name', concat_ws(' ', staff.first_name, staff.last_name))
    FROM staff_members AS staff WHERE staff.shop_id = $1 AND staff.id = link.decided_by) END`,
});

const EARLIER = jsonArray(
  jsonObject({
    id: "earlier.id",
    number: "earlier.number",
    channel: "earlier.channel",
    subject: "earlier.subject",
    preview: "earlier.preview",
    status: "earlier.status",
    lastActivityAt: isoTime("earlier.last_activity_at"),
  }),
  `(SELECT * FROM conversations WHERE shop_id = $1 AND contact_id = contact.id AND id <> $2
    ORDER BY last_activity_at DESC LIMIT ${EARLIER_CONVERSATIONS}) AS earlier`,
);

// One statement: a round trip for each kind of row, or an ORM's nested reads, would cost several times as much.
const FIND_CONTEXT = `
  WITH contact AS MATERIALIZED (
    SELECT contact.* FROM conversations AS conversation
    JOIN contacts AS contact ON contact.shop_id = $1 AND contact.id = conversation.contact_id
    WHERE conversation.shop_id = $1 AND conversation.id = $2
  ), links AS MATERIALIZED (
    SELECT * FROM order_links WHERE shop_id = $1 AND conversation_id = $2
    ORDER BY state, confidence DESC, order_id LIMIT ${MAX_LINKS}
  ), shown AS MATERIALIZED (
    SELECT order_id FROM links
    UNION
    (SELECT id FROM orders WHERE shop_id = $1 AND customer_id = (SELECT customer_id FROM contact)
     ORDER BY processed_at DESC LIMIT ${RECENT_ORDERS})
  )
  SELECT ${CONTACT_JSON} AS contact,
    contact.customer_evidence AS "customerEvidence",
    (SELECT ${CUSTOMER_JSON} FROM customers AS customer
     WHERE customer.shop_id = $1 AND customer.id = contact.customer_id) AS customer,
    (SELECT json_agg(${LINK}) FROM links AS link) AS links,
    ${SHOWN_ORDERS_JSON} AS orders,
    CASE WHEN NOT 'read_all_orders' = ANY (shop.scopes) THEN (SELECT count(*)::int FROM (SELECT 1 FROM orders
     WHERE shop_id = $1 AND customer_id = contact.customer_id LIMIT 1000) AS counted) END AS "mirroredOrders",
    ${EARLIER} AS "earlierConversations",
    (SELECT json_object_agg(resource, imported_at IS NOT NULL) FROM sync_states WHERE shop_id = $1) AS imported
  FROM contact JOIN shops AS shop ON shop.id = $1`;

/**
 * What an agent must know beside a conversation: who writes, what they ordered, why each order is shown and how fresh
 * it is. Null when the shop has no such conversation. One SQL statement, by index only.
 */
export async function findConversationContext(
  shopId: ShopId,
  conversationId: string,
): Promise<ContextView | null> {
  if (!isUuid(conversationId)) return null;
  const { rows } = await pool.query<ContextRow>({
    name: "find-conversation-context",
    text: FIND_CONTEXT,
    values: [shopId, conversationId],
  });
  const [row] = rows;
  return row ? describeContext(conversationId, row) : null;
}
