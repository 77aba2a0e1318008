import type { ShopId } from "~/database/db.server";
import { eventStatement, hintAt, type RecordedEvent } from "~/events/event-statement.server";
import { inBatches } from "~/lib/in-batches";
import { newId } from "~/lib/new-id";
import { logger } from "~/logger.server";
import { PIPELINES, runPipelined } from "~/database/pipeline.server";
import { authorNameOf } from "../contacts/author-name";
import type { InboundMessage } from "./inbound-message";
import { previewOf } from "./preview";

export interface AppendedMessage {
  messageId: string;
  conversationId: string;
  sequence: number;
  authorName: string;
  createdAt: Date;
  /** Sequence of the last message that the team had read. */
  teamReadSequence: number;
  rating: { score: number } | null;
}

interface NewMessage {
  shopId: ShopId;
  /** Where it goes on, as it was read a moment ago. */
  conversationId: string;
  contactId: string;
  message: InboundMessage;
}

interface Row {
  shopId: ShopId;
  conversationId: string;
  contactId: string;
  id: string;
  channel: string;
  externalId: string;
  authorName: string;
  fromAddress: string | null;
  text: string;
  language: string | null;
  at: string;
  preview: string;
  position: number;
}

// A conversation that somebody else is changing is left out: nobody's message waits for another conversation's lock, of
// another shop even.
const INSERT = `
  WITH given AS (SELECT * FROM json_to_recordset($1::json) AS row ("shopId" int, id uuid, "conversationId" uuid,
      "contactId" uuid, channel text, "externalId" text, "authorName" text, "fromAddress" text, text text, language text,
      at timestamptz, position int)),
    wanted AS (SELECT DISTINCT "shopId", "conversationId" FROM given),
    free AS MATERIALIZED (SELECT found.* FROM wanted CROSS JOIN LATERAL (
      SELECT c.shop_id, c.id, c.contact_id, c.channel FROM conversations AS c
      WHERE c.shop_id = wanted."shopId" AND c.id = wanted."conversationId" AND c.handler = 'team'
      LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED) AS found)
  INSERT INTO messages (shop_id, id, conversation_id, channel, kind, external_id, author_name, from_address, text, language,
    created_at)
  SELECT row."shopId", row.id, row."conversationId", row.channel, 'inbound', row."externalId", row."authorName",
    row."fromAddress", row.text, row.language, row.at
  FROM given AS row JOIN free ON free.shop_id = row."shopId" AND free.id = row."conversationId"
    AND free.contact_id = row."contactId" AND free.channel = row.channel
  ORDER BY row."shopId", row."conversationId", row.position
  ON CONFLICT (shop_id, channel, external_id) DO NOTHING RETURNING id::text, sequence`;

// As arrival-effect.ts says of a person's message. Ids are new: whatever has one of them was just added.
const APPLY = `
  UPDATE conversations AS c SET status = 'open', closed_at = NULL, is_unread = true, last_author = 'contact',
    waiting_since = COALESCE(c.waiting_since, last.at), preview = last.preview,
    last_activity_at = GREATEST(c.last_activity_at, last.at), version = c.version + 1
  FROM (SELECT DISTINCT ON (row."shopId", row."conversationId") row.*
    FROM json_to_recordset($1::json) AS row ("shopId" int, id uuid, "conversationId" uuid, preview text, at timestamptz,
      position int)
    CROSS JOIN LATERAL (SELECT 1 FROM messages WHERE shop_id = row."shopId" AND id = row.id LIMIT 1) AS added
    ORDER BY row."shopId", row."conversationId", row.position DESC) AS last
  WHERE c.shop_id = last."shopId" AND c.id = last."conversationId"
  RETURNING c.id::text, c.team_read_sequence AS "teamReadSequence", (SELECT json_build_object('score', r.score)
    FROM ratings AS r WHERE r.shop_id = c.shop_id AND r.conversation_id = c.id) AS rating`;

const WAS_ADDED = `CROSS JOIN LATERAL (SELECT 1 FROM messages
  WHERE shop_id = row."shopId" AND id = (row.payload->>'messageId')::uuid LIMIT 1) AS added`;

function toRow({ shopId, conversationId, contactId, message }: NewMessage, position: number): Row {
  const { channel, externalId, sender, text, language, receivedAt } = message;
  return {
    shopId,
    conversationId,
    contactId,
    id: newId(),
    channel,
    externalId,
    authorName: authorNameOf(message),
    fromAddress: sender?.value ?? null,
    text,
    language,
    at: receivedAt.toISOString(),
    preview: previewOf(text),
    position,
  };
}

interface Stored {
  /** By message. */
  sequences: Map<string, number>;
  /** By conversation. */
  states: Map<string, Pick<AppendedMessage, "teamReadSequence" | "rating">>;
}

/** Stores the rows with all that follows from them, in one trip: each that is saved is time that every shopper waits. */
async function store(rows: readonly Row[]): Promise<Stored> {
  const values = [JSON.stringify(rows)];
  const events = rows.map(({ shopId, contactId, conversationId, id: messageId }) => ({
    shopId,
    actor: { kind: "contact", id: contactId } as const,
    payload: { conversationId, messageId },
  }));
  const [added, applied, recorded] = await runPipelined([
    { name: "append-messages", text: INSERT, values },
    { name: "apply-appended", text: APPLY, values },
    eventStatement("message.received", events, { name: "record-appended", joined: WAS_ADDED }),
  ]);
  hintAt("message.received", (recorded ?? []) as RecordedEvent[]);
  const messages = (added ?? []) as { id: string; sequence: number }[];
  const changed = (applied ?? []) as ({ id: string } & Pick<
    AppendedMessage,
    "teamReadSequence" | "rating"
  >)[];
  return {
    sequences: new Map(messages.map(({ id, sequence }) => [id, sequence])),
    states: new Map(changed.map(({ id, ...state }) => [id, state])),
  };
}

async function appendAll(messages: readonly NewMessage[]): Promise<(AppendedMessage | null)[]> {
  const rows = messages.map(toRow);
  try {
    const { sequences, states } = await store(rows);
    return rows.map(({ id: messageId, conversationId, authorName, at }) => {
      const sequence = sequences.get(messageId);
      const state = states.get(conversationId);
      if (sequence === undefined || !state) return null;
      return { messageId, conversationId, sequence, authorName, createdAt: new Date(at), ...state };
    });
  } catch (error) {
    // One of them may be at fault. Each is tried for itself, and fails for itself.
    logger.warn({ err: error, messages: messages.length }, "messages could not be added together");
    return messages.map(() => null);
  }
}

const append = inBatches(appendAll, { atOnce: PIPELINES });

/**
 * Adds a contact's next message to their running conversation, together with whatever else arrives in this moment, in
 * one transaction for all. It is stored when this resolves. Null for everything but the common case: a repeat,
 * self-service, attachments, a conversation that is locked; nothing has happened then, and `receiveMessage` is the way.
 */
export async function appendMessage(
  shopId: ShopId,
  added: Omit<NewMessage, "shopId">,
): Promise<AppendedMessage | null> {
  const { message } = added;
  const isPlain =
    message.isRunning === true &&
    message.automatic === "none" &&
    message.attachments.length === 0 &&
    message.html === null;
  return isPlain ? append({ shopId, ...added }) : null;
}
