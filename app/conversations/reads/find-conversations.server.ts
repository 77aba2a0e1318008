import { describeChannels } from "~/channels/contract/registry.server";
import { searchConversations } from "~/conversations/search/search-conversations.server";
import { pool, type ShopId } from "~/database/db.server";
import { decodeCursor, encodeCursor } from "~/lib/keyset-cursor";
import { cleanSearch } from "./clean-search";
import { countConversations } from "./count-conversations.server";
import {
  NEWEST_FIRST,
  pageSize,
  partCondition,
  ROW_COLUMNS,
  type InboxPart,
} from "./inbox-filter.server";
import type {
  ConversationList,
  ConversationRow,
  FindConversationsQuery,
  RowOrderView,
} from "./views";

type PageRow = Omit<ConversationRow, "order" | "otherOrders"> & { orders: RowOrderView[] };

function toConversationRow({ orders, ...row }: PageRow): ConversationRow {
  const [order = null] = orders;
  return { ...row, order, otherOrders: Math.max(0, orders.length - 1) };
}

const MAX_SEARCH = 200;

function toSearch(typed: string | undefined): string {
  const text = (typed ?? "").slice(0, MAX_SEARCH).normalize("NFKC").slice(0, MAX_SEARCH);
  return cleanSearch(text);
}

// The page is cut first, so that names and orders are looked up for its rows alone.
const pageOf = (page: string): string =>
  `SELECT ${ROW_COLUMNS} FROM (${page}) AS c ORDER BY ${NEWEST_FIRST}`;

const FIND_CHOSEN = pageOf(
  "SELECT * FROM conversations WHERE shop_id = $1 AND id = ANY ($2::uuid[])",
);

async function findPage(part: InboxPart): Promise<PageRow[]> {
  const { text, values } = partCondition(part);
  const page = `SELECT * FROM conversations AS c WHERE ${text} ORDER BY ${NEWEST_FIRST} LIMIT ${part.limit}`;
  const { rows } = await pool.query<PageRow>(pageOf(page), values);
  return rows;
}

async function findFound(part: InboxPart, search: string): Promise<PageRow[]> {
  const ids = await searchConversations(part, search);
  if (ids.length === 0) return [];
  const { rows } = await pool.query<PageRow>(FIND_CHOSEN, [part.shopId, ids]);
  return rows;
}

/**
 * One page of an inbox view, newest activity first, by keyset: a conversation that moves up while one pages is
 * neither shown twice nor makes another disappear. With the counts of all views. A malformed cursor gives page one.
 */
export async function findConversations(
  shopId: ShopId,
  query: FindConversationsQuery,
): Promise<ConversationList> {
  const limit = pageSize(query.limit);
  const staffId = query.staffId ?? null;
  const after = decodeCursor(query.cursor);
  const { view, signal } = query;
  const part: InboxPart = { shopId, view, staffId, after, limit: limit + 1, signal };
  const search = toSearch(query.search);
  const [rows, counts] = await Promise.all([
    search ? findFound(part, search) : findPage(part),
    countConversations(shopId, staffId),
  ]);
  const items = rows.slice(0, limit).map(toConversationRow);
  const last = items.at(-1);
  const hasMore = rows.length > limit;
  const nextCursor =
    hasMore && last ? encodeCursor({ time: last.lastActivityAt, id: last.id }) : null;
  return { items, channels: describeChannels(), nextCursor, counts };
}
