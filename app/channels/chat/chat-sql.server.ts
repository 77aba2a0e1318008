import { SHOWN_TO_SHOPPERS } from "~/conversations/inbound/inbound-message";

/** Parts of the statements that read chats, over the rows `m` of messages and `c` of conversations. */

const SHOWN = SHOWN_TO_SHOPPERS.map((type) => `'${type}'`).join(", ");

/** A reply that is not to be sent later, and was not taken back. */
export const IS_OUT = `NOT EXISTS (SELECT FROM outbound_deliveries AS waiting
  WHERE waiting.shop_id = m.shop_id AND waiting.message_id = m.id
    AND (waiting.send_at IS NOT NULL OR waiting.state = 'cancelled'))`;

// What the shopper sees: their own and our messages, and what happened that is of their concern; who attached which order
// is not. Bounces and out-of-office notes that came by mail stay out; so does
// mail from an address that is not proven to be theirs, or whose sender is not proven: whoever typed somebody else's would read what that one answers.
export const IS_VISIBLE = `(m.kind IN ('inbound', 'outbound') OR (m.kind = 'event' AND m.entry->>'type' IN (${SHOWN})))
  AND (m.kind <> 'outbound' OR ${IS_OUT})
  AND (m.automatic = 'none' OR m.channel = 'chat')
  AND (m.kind <> 'inbound' OR m.channel = 'chat' OR (m.sender_proof->>'state' = 'proven' AND EXISTS (
    SELECT 1 FROM conversations AS held
    JOIN visitors AS writer ON writer.shop_id = held.shop_id AND writer.contact_id = held.contact_id
    LEFT JOIN customers AS known ON known.shop_id = writer.shop_id AND known.id = writer.customer_id
    WHERE held.shop_id = m.shop_id AND held.id = m.conversation_id AND ((known.email_key = m.from_address AND known.verified_email)
      OR (writer.email_verified_at IS NOT NULL AND lower(writer.email) = m.from_address)))))`;

/** Columns of ChatMessageRow. */
export const MESSAGE_COLUMNS = `m.id::text, m.sequence, m.kind, m.external_id AS "externalId",
  m.author_staff_id IS NOT NULL AS "isStaff", m.author_name AS "authorName",
  m.entry->>'type' AS event, m.text, m.cards, m.created_at AS "createdAt",
  (SELECT json_agg(json_build_object('id', a.id, 'name', a.file_name, 'type', a.content_type, 'size', a.size,
     'isKept', a.content_key IS NOT NULL) ORDER BY a.id)
   FROM attachments AS a WHERE a.shop_id = m.shop_id AND a.message_id = m.id) AS files`;

/** Columns of ChatState. Only what a person answered can be rated. */
export const STATE_COLUMNS = `c.status, c.handler, c.team_read_sequence AS "teamReadSequence",
  (c.status = 'closed' AND c.first_replied_at IS NOT NULL) AS "canRate",
  (SELECT json_build_object('score', r.score) FROM ratings AS r
   WHERE r.shop_id = c.shop_id AND r.conversation_id = c.id) AS rating`;

/** Columns of ChatIdentity, over `s` of shops. */
export const IDENTITY_COLUMNS = `s.name AS "shopName",
  COALESCE((SELECT (st.config #>> '{chat,agentsShown}')::boolean FROM storefront_settings AS st
    WHERE st.shop_id = s.id), true) AS "areAgentsShown"`;

// The conversations of one contact are few and found by its index. Asked for by time alone, the planner would rather walk
// through all of the shop's, newest first, until one fits.
/** To be joined: the running chat of the row `v` of visitors, as `c`. */
export const RUNNING_CHAT = `JOIN LATERAL (SELECT * FROM conversations
  WHERE shop_id = v.shop_id AND contact_id = v.contact_id AND channel = 'chat'
  ORDER BY shop_id, contact_id, last_activity_at DESC LIMIT 1) AS c`;
