import { pool, type ShopId } from "~/database/db.server";
import { inBatches } from "~/lib/in-batches";
import type { ChatConversation, ChatMessage, ChatState } from "./chat-message";
import {
  IDENTITY_COLUMNS,
  IS_VISIBLE,
  MESSAGE_COLUMNS,
  RUNNING_CHAT,
  STATE_COLUMNS,
} from "./chat-sql.server";
import { fileLink } from "./file-link.server";
import { toChatMessage, type ChatIdentity, type ChatMessageRow } from "./to-chat-message";

const PAGE_SIZE = 50;

/** A visitor's conversation without its messages. */
export interface ChatHead extends ChatState, ChatIdentity {
  id: string;
  lastSequence: number;
}

const FIND_HEAD = `
  SELECT c.id::text, c.last_sequence AS "lastSequence", ${STATE_COLUMNS}, ${IDENTITY_COLUMNS}
  FROM visitors AS v ${RUNNING_CHAT} ON true
  JOIN shops AS s ON s.id = v.shop_id
  WHERE v.shop_id = $1 AND v.id = $2::uuid`;

const FIND_NEWEST = `
  SELECT ${MESSAGE_COLUMNS} FROM messages AS m
  WHERE m.shop_id = $1 AND m.conversation_id = $2::uuid AND m.sequence < $3 AND ${IS_VISIBLE}
  ORDER BY m.sequence DESC LIMIT ${PAGE_SIZE + 1}`;

const FIND_AFTER = `
  SELECT ${MESSAGE_COLUMNS} FROM messages AS m
  WHERE m.shop_id = $1 AND m.conversation_id = $2::uuid AND m.sequence > $3 AND ${IS_VISIBLE}
  ORDER BY m.sequence LIMIT ${PAGE_SIZE}`;

const FIND_CHOSEN = `
  SELECT ${MESSAGE_COLUMNS} FROM messages AS m
  WHERE m.shop_id = $1 AND m.conversation_id = $2::uuid AND m.id = ANY ($3::uuid[]) AND ${IS_VISIBLE}
  ORDER BY m.sequence`;

const MAX_SEQUENCE = 2_147_483_647;

async function read(
  shopId: ShopId,
  head: ChatHead,
  query: { text: string; at: number | readonly string[] },
): Promise<ChatMessage[]> {
  const { rows } = await pool.query<ChatMessageRow>(query.text, [shopId, head.id, query.at]);
  return rows.map((row) => toChatMessage(row, head, (id) => fileLink(shopId, id)));
}

/** The visitor's running conversation; null until they said something. */
export async function findChatHead(shopId: ShopId, visitorId: string): Promise<ChatHead | null> {
  const { rows } = await pool.query<ChatHead>(FIND_HEAD, [shopId, visitorId]);
  return rows[0] ?? null;
}

/** The 50 messages before `before` (all: the newest), oldest first. */
export async function findChatHistory(
  shopId: ShopId,
  head: ChatHead,
  before: number | null,
): Promise<{ messages: ChatMessage[]; hasOlder: boolean }> {
  const found = await read(shopId, head, { text: FIND_NEWEST, at: before ?? MAX_SEQUENCE });
  return { messages: found.slice(0, PAGE_SIZE).toReversed(), hasOlder: found.length > PAGE_SIZE };
}

/** At most 50 messages after `after`, oldest first. */
export async function findChatMessagesAfter(
  shopId: ShopId,
  head: ChatHead,
  after: number,
): Promise<ChatMessage[]> {
  return read(shopId, head, { text: FIND_AFTER, at: after });
}

/** Those of the messages that are in the conversation and for the shopper to read. */
export async function findChosenChatMessages(
  shopId: ShopId,
  head: ChatHead,
  ids: readonly string[],
): Promise<ChatMessage[]> {
  return read(shopId, head, { text: FIND_CHOSEN, at: ids });
}

/** What a stream tells of a conversation besides its messages. */
export function toChatState(head: ChatState): ChatState {
  const { status, handler, teamReadSequence, canRate, rating } = head;
  return { status, handler, teamReadSequence, canRate, rating };
}

interface ChatQuery {
  shopId: ShopId;
  visitorId: string;
  /** Sequence of the last message that the page has; what it has is not read again. */
  after: number;
}

type WithPosition<Row> = Row & { position: number };

const FIND_HEADS = `
  SELECT want.position::int, c.id::text, c.last_sequence AS "lastSequence", ${STATE_COLUMNS}, ${IDENTITY_COLUMNS}
  FROM unnest($1::int[], $2::uuid[]) WITH ORDINALITY AS want (shop_id, id, position)
  CROSS JOIN LATERAL (SELECT * FROM visitors WHERE shop_id = want.shop_id AND id = want.id LIMIT 1) AS v
  ${RUNNING_CHAT} ON true
  JOIN shops AS s ON s.id = v.shop_id`;

const FIND_NEWEST_OF_MANY = `
  SELECT want.position::int, found.*
  FROM unnest($1::int[], $2::uuid[], $3::int[]) WITH ORDINALITY AS want (shop_id, id, after, position)
  CROSS JOIN LATERAL (SELECT ${MESSAGE_COLUMNS} FROM messages AS m
    WHERE m.shop_id = want.shop_id AND m.conversation_id = want.id AND m.sequence > want.after AND ${IS_VISIBLE}
    ORDER BY m.sequence DESC LIMIT ${PAGE_SIZE + 1}) AS found
  ORDER BY want.position, found.sequence DESC`;

async function findNewest(
  heads: readonly (ChatHead & { shopId: ShopId; after: number })[],
): Promise<ChatMessageRow[][]> {
  const { rows } = await pool.query<WithPosition<ChatMessageRow>>({
    name: "find-newest-of-chats",
    text: FIND_NEWEST_OF_MANY,
    values: [
      heads.map(({ shopId }) => shopId),
      heads.map(({ id }) => id),
      heads.map(({ after }) => after),
    ],
  });
  const newest: ChatMessageRow[][] = heads.map(() => []);
  for (const { position, ...row } of rows) newest[position - 1]?.push(row);
  return newest;
}

function toConversation(
  { shopId, after, ...head }: ChatHead & { shopId: ShopId; after: number },
  newest: readonly ChatMessageRow[],
): ChatConversation {
  const messages = newest
    .slice(0, PAGE_SIZE)
    .map((row) => toChatMessage(row, head, (id) => fileLink(shopId, id)))
    .toReversed();
  // Messages are read after the head: one that came in between is among them, and in what follows the cursor.
  const { id, lastSequence: cursor } = head;
  const hasOlder = after > 0 || newest.length > PAGE_SIZE;
  return { id, ...toChatState(head), messages, hasOlder, cursor };
}

// Asked for after each message: many shoppers who write at once cost two statements, not two each.
const find = inBatches(
  async (wanted: readonly ChatQuery[]): Promise<(ChatConversation | null)[]> => {
    const chats: (ChatConversation | null)[] = wanted.map(() => null);
    const { rows } = await pool.query<WithPosition<ChatHead>>({
      name: "find-chat-heads",
      text: FIND_HEADS,
      values: [wanted.map(({ shopId }) => shopId), wanted.map(({ visitorId }) => visitorId)],
    });
    const heads = rows.flatMap(({ position, ...head }) => {
      const asked = wanted[position - 1];
      if (!asked) return [];
      const { shopId, after } = asked;
      return [{ ...head, shopId, after, at: position - 1 }];
    });
    const newest = heads.length > 0 ? await findNewest(heads) : [];
    for (const [index, { at, ...head }] of heads.entries())
      chats[at] = toConversation(head, newest[index] ?? []);
    return chats;
  },
);

/**
 * The visitor's conversation with its newest messages, as a page that opens shows it, or those after the sequence `after`
 * for a page that has the others; null until there is one.
 */
export async function findChat(
  shopId: ShopId,
  visitorId: string,
  after = 0,
): Promise<ChatConversation | null> {
  return find({ shopId, visitorId, after });
}
