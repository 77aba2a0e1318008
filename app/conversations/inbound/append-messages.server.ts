import { authorNameOf } from "~/conversations/contacts/author-name";
import {
  CHANGE_CONVERSATIONS,
  toChangeRows,
} from "~/conversations/state/change-conversation.server";
import { transitionOfAppended } from "~/conversations/state/transitions";
import { insertMessagesSql, toMessageRows } from "~/conversations/timeline/insert-messages.server";
import type { ShopId } from "~/database/db.server";
import { PIPELINES, runPipelined } from "~/database/pipeline.server";
import {
  eventsStatement,
  hintAtAll,
  type PipelinedEvent,
  type RecordedEvent,
} from "~/events/event-statement.server";
import { inBatches } from "~/lib/in-batches";
import { newId } from "~/lib/new-id";
import { logger } from "~/logger.server";
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

// A conversation that somebody else is changing is left out: nobody's message waits for another conversation's lock, of
// another shop even.
const INSERT = insertMessagesSql({
  given: `,
    wanted AS (SELECT DISTINCT "shopId", "conversationId" FROM given),
    free AS MATERIALIZED (SELECT found.* FROM wanted CROSS JOIN LATERAL (
      SELECT c.shop_id, c.id, c.contact_id, c.channel FROM conversations AS c
      WHERE c.shop_id = wanted."shopId" AND c.id = wanted."conversationId" AND c.handler = 'team'
      LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED) AS found)`,
  joined: `JOIN free ON free.shop_id = row."shopId" AND free.id = row."conversationId"
    AND free.contact_id = row."contactId" AND free.channel = row.channel`,
});

// Ids are new: whatever has one of them was just added. The conversation is as it was before: its change comes next.
const WHERE_ADDED = `CROSS JOIN LATERAL (SELECT FROM messages
    WHERE shop_id = row."shopId" AND id = row."messageId" LIMIT 1) AS added
  LEFT JOIN LATERAL (SELECT c.status FROM conversations AS c
    WHERE c.shop_id = row."shopId" AND c.id = (row.payload->>'conversationId')::uuid LIMIT 1) AS before
    ON row.type = 'conversation.status-changed'
  WHERE row.type <> 'conversation.status-changed' OR before.status <> row.payload->>'to'`;
const WITH_STATUS_BEFORE = `CASE WHEN before.status IS NULL THEN row.payload
  ELSE row.payload || jsonb_build_object('from', before.status) END`;

interface Row extends NewMessage {
  id: string;
  authorName: string;
  preview: string;
}

const toRow = (added: NewMessage): Row => ({
  ...added,
  id: newId(),
  authorName: authorNameOf(added.message),
  preview: previewOf(added.message.text),
});

function toStored({ shopId, conversationId, contactId, id, authorName, message }: Row) {
  const { channel, externalId, sender, text, language, receivedAt: createdAt } = message;
  const fromAddress = sender?.value ?? null;
  const said = { channel, kind: "inbound", externalId, fromAddress, text, language } as const;
  return { ...said, shopId, conversationId, contactId, id, authorName, createdAt };
}

/** What the table of transitions says of them. */
function toChanges(rows: readonly Row[]): { changes: string; events: PipelinedEvent[] } {
  const events: PipelinedEvent[] = [];
  const changes = rows.map(({ shopId, conversationId, contactId, id: messageId, ...row }) => {
    const { channel, receivedAt: at } = row.message;
    const next = transitionOfAppended({ messageId, channel, at, preview: row.preview });
    const actor = { kind: "contact", id: contactId } as const;
    for (const { type, payload } of next.events)
      events.push({ shopId, type, actor, payload: { ...payload, conversationId }, messageId });
    return { shopId, conversationId, messageId, change: next.change };
  });
  return { changes: toChangeRows(changes), events };
}

interface StoredMessages {
  /** By message. */
  sequences: Map<string, number>;
  /** By conversation. */
  states: Map<string, Pick<AppendedMessage, "teamReadSequence" | "rating">>;
}

/** Stores the rows with all that follows from them, in one trip: each that is saved is time that every shopper waits. */
async function store(rows: readonly Row[]): Promise<StoredMessages> {
  const { changes, events } = toChanges(rows);
  const [added, recorded, applied] = await runPipelined([
    { name: "append-messages", text: INSERT, values: [toMessageRows(rows.map(toStored))] },
    eventsStatement(events, {
      name: "record-appended",
      joined: WHERE_ADDED,
      payload: WITH_STATUS_BEFORE,
    }),
    { name: "change-conversations", text: CHANGE_CONVERSATIONS, values: [changes] },
  ]);
  hintAtAll((recorded ?? []) as RecordedEvent[]);
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

/** The first message of each conversation, the second of each that has one, and so on: a statement changes a row once. */
function inRounds(rows: readonly Row[]): Row[][] {
  const rounds: Row[][] = [];
  const counts = new Map<string, number>();
  for (const row of rows) {
    const round = counts.get(row.conversationId) ?? 0;
    counts.set(row.conversationId, round + 1);
    (rounds[round] ??= []).push(row);
  }
  return rounds;
}

async function appendRound(rows: readonly Row[]): Promise<AppendedMessage[]> {
  try {
    const { sequences, states } = await store(rows);
    return rows.flatMap(({ id: messageId, conversationId, authorName, message }) => {
      const sequence = sequences.get(messageId);
      const state = states.get(conversationId);
      if (sequence === undefined || !state) return [];
      const createdAt = message.receivedAt;
      return { messageId, conversationId, sequence, authorName, createdAt, ...state };
    });
  } catch (error) {
    // One of them may be at fault. Each is tried for itself, and fails for itself.
    logger.warn({ err: error, messages: rows.length }, "messages could not be added together");
    return [];
  }
}

async function appendAll(messages: readonly NewMessage[]): Promise<(AppendedMessage | null)[]> {
  const rows = messages.map(toRow);
  const added = new Map<string, AppendedMessage>();
  for (const round of inRounds(rows))
    for (const message of await appendRound(round)) added.set(message.messageId, message);
  return rows.map(({ id }) => added.get(id) ?? null);
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
