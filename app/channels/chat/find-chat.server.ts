import { pool, type ShopId } from "../../db.server";
import type { ChatConversation, ChatMessage, ChatState } from "./chat-message";
import { IDENTITY_COLUMNS, IS_VISIBLE, MESSAGE_COLUMNS, STATE_COLUMNS } from "./chat-sql.server";
import { fileLink } from "./file-link.server";
import { type ChatIdentity, type ChatMessageRow, toChatMessage } from "./to-chat-message";

const PAGE_SIZE = 50;

/** A visitor's conversation without its messages. */
export interface ChatHead extends ChatState, ChatIdentity {
  id: string;
  lastSequence: number;
}

const FIND_HEAD = `
  SELECT c.id::text, c.last_sequence AS "lastSequence", ${STATE_COLUMNS}, ${IDENTITY_COLUMNS}
  FROM visitors AS v
  JOIN conversations AS c ON c.shop_id = v.shop_id AND c.contact_id = v.contact_id AND c.channel = 'chat'
  JOIN shops AS s ON s.id = v.shop_id
  WHERE v.shop_id = $1 AND v.id = $2::uuid ORDER BY c.last_activity_at DESC LIMIT 1`;

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

/** The visitor's conversation with its newest messages, as a page that opens shows it; null until there is one. */
export async function findChat(
  shopId: ShopId,
  visitorId: string,
): Promise<ChatConversation | null> {
  const head = await findChatHead(shopId, visitorId);
  if (!head) return null;
  const { messages, hasOlder } = await findChatHistory(shopId, head, null);
  // Read after the head: a message that came in between is part of `messages`, and of what follows the cursor.
  const cursor = Math.min(head.lastSequence, MAX_SEQUENCE);
  return { id: head.id, ...toChatState(head), messages, hasOlder, cursor };
}
