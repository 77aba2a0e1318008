import type { ChatState } from "~/channels/chat/chat-message";
import {
  IDENTITY_COLUMNS,
  IS_VISIBLE,
  MESSAGE_COLUMNS,
  STATE_COLUMNS,
} from "~/channels/chat/chat-sql.server";
import type { ChatIdentity, ChatMessageRow } from "~/channels/chat/to-chat-message";
import { pool, type ShopId } from "~/database/db.server";

/** Messages read of one conversation at a time; when there are more, it is read again. */
export const LOAD_LIMIT = 200;

/** What shall be read: a conversation from a place on. */
export interface FeedRequest {
  shopId: ShopId;
  conversationId: string;
  after: number;
}

export interface LoadedFeed {
  head: ChatState & ChatIdentity;
  messages: ChatMessageRow[];
}

const FIND_HEADS = `
  SELECT want.position::int AS position, ${STATE_COLUMNS}, ${IDENTITY_COLUMNS}
  FROM unnest($1::int[], $2::uuid[]) WITH ORDINALITY AS want (shop_id, id, position)
  CROSS JOIN LATERAL (SELECT * FROM conversations WHERE shop_id = want.shop_id AND id = want.id LIMIT 1) AS c
  JOIN shops AS s ON s.id = want.shop_id`;

const FIND_MESSAGES = `
  SELECT want.position::int AS position, found.*
  FROM unnest($1::int[], $2::uuid[], $3::int[]) WITH ORDINALITY AS want (shop_id, id, after, position)
  CROSS JOIN LATERAL (SELECT ${MESSAGE_COLUMNS} FROM messages AS m
    WHERE m.shop_id = want.shop_id AND m.conversation_id = want.id AND m.sequence > want.after AND ${IS_VISIBLE}
    ORDER BY m.sequence LIMIT ${LOAD_LIMIT}) AS found
  ORDER BY want.position, found.sequence`;

type WithPosition<Row> = Row & { position: number };

/**
 * Reads what is new in many conversations at once, in two statements however many they are. Gives one entry for each
 * request, in their order; null where there is no such conversation any more.
 */
export async function loadFeeds(requests: readonly FeedRequest[]): Promise<(LoadedFeed | null)[]> {
  const shops = requests.map(({ shopId }) => shopId);
  const ids = requests.map(({ conversationId }) => conversationId);
  const after = requests.map((request) => request.after);
  const heads = await pool.query<WithPosition<LoadedFeed["head"]>>({
    name: "load-feed-heads",
    text: FIND_HEADS,
    values: [shops, ids],
  });
  const found = await pool.query<WithPosition<ChatMessageRow>>({
    name: "load-feed-messages",
    text: FIND_MESSAGES,
    values: [shops, ids, after],
  });
  const loaded: (LoadedFeed | null)[] = requests.map(() => null);
  for (const { position, ...head } of heads.rows) loaded[position - 1] = { head, messages: [] };
  for (const { position, ...message } of found.rows) loaded[position - 1]?.messages.push(message);
  return loaded;
}
