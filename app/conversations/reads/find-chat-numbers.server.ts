import { channelsThat } from "~/channels/contract/registry.server";
import { pool, type ShopId } from "~/database/db.server";

/** How the chat does by itself. */
export interface ChatNumbers {
  /** Shoppers with a page of the shop open and the chat in it. */
  online: number;
  /** Chats of the last 30 days; counted to 10,000. */
  chats: number;
  /** Those that quick answers dealt with, so that nobody had to. */
  answeredAlone: number;
}

// As long as the chat's own presence holds: two missed rounds of it.
const ONLINE = `SELECT count(*)::int AS online FROM (
    SELECT 1 FROM visitors WHERE shop_id = $1 AND left_at IS NULL AND last_seen_at > now() - interval '80 seconds'
    LIMIT 10000
  ) AS present`;

const CHATS = `SELECT count(*)::int AS chats, count(*) FILTER (WHERE handler = 'self-service')::int AS "answeredAlone"
  FROM (
    SELECT handler, channel FROM conversations WHERE shop_id = $1 AND last_activity_at > now() - interval '30 days'
    ORDER BY last_activity_at DESC LIMIT 10000
  ) AS recent WHERE channel = ANY ($2::text[])`;

/** The chat's numbers for the app's home page, each counted now. */
export async function findChatNumbers(shopId: ShopId): Promise<ChatNumbers> {
  const [online, chats] = await Promise.all([
    pool.query<Pick<ChatNumbers, "online">>(ONLINE, [shopId]),
    pool.query<Omit<ChatNumbers, "online">>(CHATS, [
      shopId,
      channelsThat(({ hasPresence }) => hasPresence),
    ]),
  ]);
  return {
    online: online.rows[0]?.online ?? 0,
    chats: chats.rows[0]?.chats ?? 0,
    answeredAlone: chats.rows[0]?.answeredAlone ?? 0,
  };
}
