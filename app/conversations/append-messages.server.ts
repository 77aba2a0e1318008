import { pool, runSql, type ShopId, type Transaction } from "../db.server";
import { recordEvents } from "../events/record-events.server";
import { inBatches } from "../lib/in-batches";
import { newId } from "../lib/new-id";
import { logger } from "../logger.server";
import { withSqlTransaction } from "../transaction.server";
import { authorNameOf } from "./author-name";
import type { InboundMessage } from "./inbound-message";
import { previewOf } from "./preview";

interface Appended {
  messageId: string;
  conversationId: string;
  contactId: string;
}

interface NewMessage {
  shopId: ShopId;
  message: InboundMessage;
}

interface Place {
  position: number;
  conversationId: string;
  contactId: string;
}

// Only what needs nothing else: the contact is known, and their running conversation is the team's already.
const FIND_PLACES = `
  SELECT want.position::int, running.id::text AS "conversationId", a.contact_id::text AS "contactId"
  FROM unnest($1::int[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY
    AS want (shop_id, kind, value, channel, position)
  JOIN contact_addresses AS a ON a.shop_id = want.shop_id AND a.kind = want.kind AND a.value = want.value
  CROSS JOIN LATERAL (SELECT c.id, c.handler FROM conversations AS c
    WHERE c.shop_id = want.shop_id AND c.contact_id = a.contact_id AND c.channel = want.channel
      AND (c.status <> 'closed' OR c.last_activity_at > now() - interval '29 days')
    ORDER BY c.shop_id, c.contact_id, c.last_activity_at DESC LIMIT 1) AS running
  WHERE running.handler = 'team'`;

// A conversation that somebody else is changing is left out: nobody's message waits for another conversation's lock, of
// another shop even.
const INSERT = `
  WITH given AS (SELECT * FROM json_to_recordset($1::json) AS row ("shopId" int, id uuid, "conversationId" uuid,
      channel text, "externalId" text, "authorName" text, "fromAddress" text, text text, language text, at timestamptz,
      position int)),
    free AS MATERIALIZED (SELECT c.shop_id, c.id FROM conversations AS c
      WHERE (c.shop_id, c.id) IN (SELECT "shopId", "conversationId" FROM given) FOR NO KEY UPDATE OF c SKIP LOCKED)
  INSERT INTO messages (shop_id, id, conversation_id, channel, kind, external_id, author_name, from_address, text, language,
    created_at)
  SELECT row."shopId", row.id, row."conversationId", row.channel, 'inbound', row."externalId", row."authorName",
    row."fromAddress", row.text, row.language, row.at
  FROM given AS row JOIN free ON free.shop_id = row."shopId" AND free.id = row."conversationId"
  ORDER BY row."shopId", row."conversationId", row.position
  ON CONFLICT (shop_id, channel, external_id) DO NOTHING RETURNING id::text`;

const APPLY = `
  UPDATE conversations AS c SET status = 'open', closed_at = NULL, is_unread = true, last_author = 'contact',
    waiting_since = COALESCE(c.waiting_since, last.at), preview = last.preview,
    last_activity_at = GREATEST(c.last_activity_at, last.at), version = c.version + 1
  FROM (SELECT DISTINCT ON ("shopId", "conversationId") * FROM json_to_recordset($1::json)
      AS row ("shopId" int, "conversationId" uuid, preview text, at timestamptz, position int)
    ORDER BY "shopId", "conversationId", position DESC) AS last
  WHERE c.shop_id = last."shopId" AND c.id = last."conversationId"`;

interface Row extends Place {
  shopId: ShopId;
  id: string;
  channel: string;
  externalId: string;
  authorName: string;
  fromAddress: string | null;
  text: string;
  language: string | null;
  at: string;
  preview: string;
}

function toRow({ shopId, message }: NewMessage, place: Place): Row {
  const { channel, externalId, sender, text, language, receivedAt } = message;
  const at = receivedAt.toISOString();
  const authorName = authorNameOf(message);
  const fromAddress = sender?.value ?? null;
  const facts = { channel, externalId, authorName, fromAddress, text, language, at };
  return { ...place, ...facts, shopId, id: newId(), preview: previewOf(text) };
}

async function findPlaces(messages: readonly NewMessage[]): Promise<Place[]> {
  const { rows } = await pool.query<Place>({
    name: "find-places-to-append",
    text: FIND_PLACES,
    values: [
      messages.map(({ shopId }) => shopId),
      messages.map(({ message }) => message.sender?.kind ?? ""),
      messages.map(({ message }) => message.sender?.value ?? ""),
      messages.map(({ message }) => message.channel),
    ],
  });
  return rows;
}

async function insert(tx: Transaction, rows: readonly Row[]): Promise<Row[]> {
  const inserted = await runSql<{ id: string }>(tx, INSERT, [JSON.stringify(rows)]);
  const ids = new Set(inserted.map(({ id }) => id));
  const added = rows.filter(({ id }) => ids.has(id));
  if (added.length === 0) return [];
  await runSql(tx, APPLY, [JSON.stringify(added)]);
  const events = added.map(({ shopId, contactId, conversationId, id: messageId }) => ({
    shopId,
    actor: { kind: "contact", id: contactId } as const,
    payload: { conversationId, messageId },
  }));
  await recordEvents(tx, "message.received", events);
  return added;
}

async function appendAll(messages: readonly NewMessage[]): Promise<(Appended | null)[]> {
  const appended: (Appended | null)[] = messages.map(() => null);
  try {
    const places = await findPlaces(messages);
    const rows = places.flatMap((place) => {
      const message = messages[place.position - 1];
      return message ? [toRow(message, place)] : [];
    });
    const added = rows.length > 0 ? await withSqlTransaction((tx) => insert(tx, rows)) : [];
    for (const { position, id: messageId, conversationId, contactId } of added)
      appended[position - 1] = { messageId, conversationId, contactId };
  } catch (error) {
    // One of them may be at fault. Each is tried for itself, and fails for itself.
    logger.warn({ err: error, messages: messages.length }, "messages could not be added together");
  }
  return appended;
}

const append = inBatches(appendAll);

/**
 * Adds a contact's next message to their running conversation, together with whatever else arrives in this moment, in
 * one transaction for all. It is stored when this resolves. Null for everything but the common case: a first message, a
 * repeat, self-service, attachments, a conversation that is locked; nothing has happened then, and `receiveMessage` is the way.
 */
export async function appendMessage(
  shopId: ShopId,
  message: InboundMessage,
): Promise<Appended | null> {
  const isPlain =
    message.isRunning === true &&
    message.automatic === "none" &&
    message.attachments.length === 0 &&
    message.html === null;
  return isPlain ? append({ shopId, message }) : null;
}
