import { describeChannels } from "~/channels/contract/registry.server";
import { pool, type ShopId } from "~/database/db.server";
import { decodeCursor, encodeCursor } from "~/lib/keyset-cursor";
import { countConversations } from "./count-conversations.server";
import {
  pageSize,
  Parameters,
  ROW_COLUMNS,
  searchCondition,
  viewCondition,
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

function buildPageStatement(shopId: ShopId, query: FindConversationsQuery, limit: number) {
  const parameters = new Parameters();
  const shop = parameters.add(shopId);
  const conditions = [`c.shop_id = ${shop}`];
  const staffId = query.view === "mine" ? `${parameters.add(query.staffId ?? null)}::bigint` : "";
  conditions.push(viewCondition(query.view, staffId));
  const search = searchCondition(parameters, shop, query.search);
  if (search) conditions.push(search);
  const after = decodeCursor(query.cursor);
  if (after) {
    const position = `(${parameters.add(after.time)}::timestamptz, ${parameters.add(after.id)}::uuid)`;
    conditions.push(`(c.last_activity_at, c.id) < ${position}`);
  }
  // The page is cut first, so that names and orders are looked up for its rows alone.
  const text = `SELECT ${ROW_COLUMNS} FROM (
      SELECT * FROM conversations AS c WHERE ${conditions.join(" AND ")}
      ORDER BY c.last_activity_at DESC, c.id DESC LIMIT ${limit + 1}
    ) AS c ORDER BY c.last_activity_at DESC, c.id DESC`;
  return { text, values: parameters.values };
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
  const [page, counts] = await Promise.all([
    pool.query<PageRow>(buildPageStatement(shopId, query, limit)),
    countConversations(shopId, query.staffId ?? null),
  ]);
  const items = page.rows.slice(0, limit).map(toConversationRow);
  const last = items.at(-1);
  const hasMore = page.rows.length > limit;
  const nextCursor =
    hasMore && last ? encodeCursor({ time: last.lastActivityAt, id: last.id }) : null;
  return { items, channels: describeChannels(), nextCursor, counts };
}
