import { pool, type ShopId } from "~/database/db.server";
import { matchMessage } from "./match-message.server";

/** How far back a message may wait for its order to reach the mirror. */
const RECENT_DAYS = 14;
const MAX_MESSAGES = 300;

// Conversations that no order is attached to and no agent has decided about, with their shoppers' messages. What a
// machine wrote counts when it began a conversation that was not closed from the start: out-of-office notes stay out.
const WAITING = `
  FROM conversations AS c
  JOIN messages AS m ON m.shop_id = c.shop_id AND m.conversation_id = c.id
    AND m.kind = 'inbound' AND (m.automatic = 'none' OR (m.automatic = 'auto-reply' AND c.status <> 'closed'
      AND NOT EXISTS (SELECT 1 FROM messages AS before WHERE before.shop_id = c.shop_id
        AND before.conversation_id = c.id AND before.created_at < m.created_at)))
  WHERE c.shop_id = $1 AND c.last_activity_at > now() - make_interval(days => ${RECENT_DAYS})
    AND NOT EXISTS (SELECT 1 FROM order_links AS link WHERE link.shop_id = c.shop_id AND link.conversation_id = c.id
      AND (link.state = 'attached' OR link.decided_by IS NOT NULL))`;

const FIND_ALL = `SELECT m.id ${WAITING} ORDER BY c.last_activity_at DESC, m.created_at LIMIT ${MAX_MESSAGES}`;

// The digits of other scripts are made ours, as the matcher does, so that "۱۰۴۲" is found for order 1042, and signs go,
// so that "1 042" is. A text that only seems to hold a name is matched once more for nothing.
const DIGITS_FROM = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９";
const DIGITS_TO = "0123456789".repeat(3);
const SIGNS = " \u00a0#-_./:,''\u066c\u2019";
const COMPACT = `translate(lower(concat_ws(' ', c.subject, m.subject, left(m.text, 20000))),
  '${DIGITS_FROM}${SIGNS}', '${DIGITS_TO}')`;

const FIND_FITTING = `
  WITH changed AS (
    SELECT ARRAY(SELECT key FROM order_name_keys AS name WHERE name.shop_id = $1 AND name.order_id = o.id
        AND name.rank < 2) AS name_keys, o.confirmation_number, ARRAY[o.email_key, customer.email_key] AS emails,
      ARRAY[o.phone, customer.phone] AS phones
    FROM orders AS o
    LEFT JOIN customers AS customer ON customer.shop_id = o.shop_id AND customer.id = o.customer_id
    WHERE o.shop_id = $1 AND o.id = ANY ($2::bigint[])
  ), senders AS (
    SELECT address.contact_id FROM changed
    JOIN contact_addresses AS address ON address.shop_id = $1
      AND ((address.kind = 'email' AND address.value = ANY (changed.emails))
        OR (address.kind = 'phone' AND address.value = ANY (changed.phones)))
  )
  SELECT m.id ${WAITING}
    AND (c.contact_id IN (SELECT contact_id FROM senders)
      OR EXISTS (SELECT 1 FROM changed CROSS JOIN LATERAL (SELECT ${COMPACT} AS compact OFFSET 0) AS written
        WHERE EXISTS (SELECT 1 FROM unnest(changed.name_keys) AS key WHERE strpos(written.compact, key) > 0)
        OR strpos(upper(left(m.text, 20000)), upper(changed.confirmation_number)) > 0))
  ORDER BY c.last_activity_at DESC, m.created_at LIMIT ${MAX_MESSAGES}`;

/**
 * Matches recent conversations without an order again: those whose sender or text fits the given orders, or all after
 * an import. A message may arrive before its order does, and then finds it a moment later.
 */
export async function rematchConversations(
  shopId: ShopId,
  orderIds: readonly string[] | "all",
): Promise<void> {
  const { rows } =
    orderIds === "all"
      ? await pool.query<{ id: string }>(FIND_ALL, [shopId])
      : await pool.query<{ id: string }>(FIND_FITTING, [shopId, orderIds]);
  for (const { id } of rows) await matchMessage(shopId, id);
}
