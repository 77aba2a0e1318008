import { channelsThat } from "~/channels/contract/registry.server";
import { pool, type ShopId } from "~/database/db.server";
import { isoTime, jsonArray, jsonObject } from "~/database/sql-json.server";
import { encodeCursor, type KeysetPosition } from "~/lib/keyset-cursor";
import type { MessageView } from "./views";

const PAGE_SIZE = 200;

const ATTACHMENTS = jsonArray(
  jsonObject({
    id: "a.id",
    fileName: "a.file_name",
    contentType: "a.content_type",
    size: "a.size",
    contentId: "a.content_id",
    isInline: "a.is_inline",
    isKept: "a.content_key IS NOT NULL",
  }),
  `(SELECT * FROM attachments WHERE shop_id = m.shop_id AND message_id = m.id ORDER BY id LIMIT 100) AS a`,
);

const DELIVERY = jsonObject({
  state: "d.state",
  attempts: "d.attempts",
  recipient: "d.recipient",
  queuedAt: isoTime("d.queued_at"),
  sendAt: isoTime("d.send_at"),
  sentAt: isoTime("d.sent_at"),
  errorCode: "d.error_code",
  errorMessage: "d.error_message",
});

const AUTHOR = `json_build_object(
  'kind', CASE WHEN m.kind = 'inbound' THEN 'contact' WHEN m.author_staff_id IS NOT NULL THEN 'staff' ELSE 'system' END,
  'id', m.author_staff_id::text, 'name', m.author_name)`;

// The contact's claims are theirs in their own conversation, and nowhere else.
const IS_FROM_OTHER = `(m.kind = 'inbound' AND m.channel = ANY ($5::text[]) AND m.automatic <> 'bounce'
  AND m.from_address IS NOT NULL AND NOT EXISTS (
    SELECT FROM conversations AS c WHERE c.shop_id = m.shop_id AND c.id = m.conversation_id AND (
      c.original_of = m.id OR
      EXISTS (SELECT FROM contact_addresses AS a WHERE a.shop_id = c.shop_id AND a.contact_id = c.contact_id
        AND a.kind = 'email' AND a.value = m.from_address)
      OR EXISTS (SELECT FROM visitors AS v WHERE v.shop_id = c.shop_id AND v.contact_id = c.contact_id
        AND lower(v.email) = m.from_address))))`;

const STAFF_NAMES = `COALESCE(CASE WHEN m.entry->>'type' = 'assigned' THEN (
  SELECT json_object_agg(s.id, concat_ws(' ', s.first_name, s.last_name)) FROM staff_members AS s
  WHERE s.shop_id = m.shop_id AND s.id IN ((m.entry->>'from')::bigint, (m.entry->>'to')::bigint)) END, '{}'::json)`;

const FIND_MESSAGES = `
  SELECT m.id, m.kind, m.channel, ${AUTHOR} AS author, m.from_address AS "fromAddress",
    m.to_addresses AS "toAddresses", m.cc_addresses AS "ccAddresses", m.subject, m.text,
    m.quoted_text AS "quotedText", m.html, m.automatic, m.language, m.sequence, m.cards, m.entry, ${STAFF_NAMES} AS "staffNames",
    CASE WHEN m.kind = 'inbound' AND m.channel = ANY ($5::text[]) THEN
      COALESCE(m.sender_proof, '{"state":"unknown","reason":"not-checked"}'::jsonb) END AS "senderProof",
    m.forwarded, ${IS_FROM_OTHER} AS "isFromOther",
    m.channel <> ALL ($6::text[]) AND m.mail_message_id IS NOT NULL AS "isMailed",
    ${isoTime("m.created_at")} AS "createdAt",
    ${ATTACHMENTS} AS attachments,
    (SELECT ${DELIVERY} FROM outbound_deliveries AS d
     WHERE d.shop_id = m.shop_id AND d.message_id = m.id) AS delivery
  FROM messages AS m
  WHERE m.shop_id = $1 AND m.conversation_id = $2
    AND ($3::timestamptz IS NULL OR (m.created_at, m.id) < ($3::timestamptz, $4::uuid))
  ORDER BY m.created_at DESC, m.id DESC LIMIT ${PAGE_SIZE + 1}`;

/** The newest 200 messages of a conversation, or the 200 before a position; oldest first. */
export async function findMessages(
  shopId: ShopId,
  conversationId: string,
  before: KeysetPosition | null,
): Promise<{ messages: MessageView[]; olderCursor: string | null }> {
  const values = [
    shopId,
    conversationId,
    before?.time ?? null,
    before?.id ?? null,
    channelsThat(({ hasClaimedSenders }) => hasClaimedSenders),
    channelsThat(({ hasMailIds }) => hasMailIds),
  ];
  const { rows } = await pool.query<MessageView>(FIND_MESSAGES, values);
  const messages = rows.slice(0, PAGE_SIZE).toReversed();
  const [oldest] = messages;
  const hasOlder = rows.length > PAGE_SIZE;
  const olderCursor =
    hasOlder && oldest ? encodeCursor({ time: oldest.createdAt, id: oldest.id }) : null;
  return { messages, olderCursor };
}
