import { searchMirroredOrders } from "~/commerce/read/search-orders.server";
import type { OrderChoiceView, SearchOrdersQuery } from "~/conversations/reads/views";
import { pool, type ShopId } from "~/database/db.server";
import { isUuid } from "~/lib/is-uuid";
import type { OrderLinkState } from "./order-evidence";

interface SearchContext {
  customerId: string | null;
  links: Record<string, OrderLinkState> | null;
}

const FIND_BESIDE = `
  SELECT contact.customer_id::text AS "customerId",
    (SELECT json_object_agg(order_id::text, state) FROM order_links
     WHERE shop_id = $1 AND conversation_id = conversation.id) AS links
  FROM conversations AS conversation
  JOIN contacts AS contact ON contact.shop_id = conversation.shop_id AND contact.id = conversation.contact_id
  WHERE conversation.shop_id = $1 AND conversation.id = $2`;

/**
 * Orders to attach to a conversation, the best fit first, each with how it stands beside it already. Empty when the
 * shop has no such conversation.
 */
export async function searchOrders(
  shopId: ShopId,
  { conversationId, query, limit = 10 }: SearchOrdersQuery,
): Promise<OrderChoiceView[]> {
  if (!isUuid(conversationId)) return [];
  const { rows } = await pool.query<SearchContext>(FIND_BESIDE, [shopId, conversationId]);
  const [beside] = rows;
  if (!beside) return [];
  const orders = await searchMirroredOrders(shopId, {
    query,
    customerId: beside.customerId,
    limit: Math.min(50, Math.max(1, Math.trunc(limit))),
  });
  return orders.map((order) => ({ ...order, linkState: beside.links?.[order.id] ?? null }));
}
