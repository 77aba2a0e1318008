import { changeLocked } from "~/conversations/state/change-conversation.server";
import { findLocked } from "~/conversations/state/lock-conversation.server";
import { pool, runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import type { OrderChange } from "~/events/order-change";

/** Anybody can write about an order again and again: of the conversations it is attached to, the latest are told. */
const MAX_CONVERSATIONS = 100;

const FIND_ATTACHED = `SELECT link.conversation_id::text AS id FROM order_links AS link
  JOIN conversations AS c ON c.shop_id = link.shop_id AND c.id = link.conversation_id
  WHERE link.shop_id = $1 AND link.order_id = $2::bigint AND link.state = 'attached'
  ORDER BY c.last_activity_at DESC LIMIT ${MAX_CONVERSATIONS}`;
// Shopify tells times in whole seconds. A link of the release before has no time of its own.
const FIND_LINK = `SELECT o.name,
    extract(epoch FROM date_trunc('second', COALESCE(link.attached_at, link.updated_at)))::float8 * 1000 AS since
  FROM order_links AS link
  JOIN orders AS o ON o.shop_id = link.shop_id AND o.id = link.order_id
  WHERE link.shop_id = $1 AND link.conversation_id = $2::uuid AND link.order_id = $3::bigint
    AND link.state = 'attached'`;
const FIND_TOLD = `SELECT entry->'changes' AS kinds FROM messages
  WHERE shop_id = $1 AND conversation_id = $2::uuid AND kind = 'event' AND entry->>'type' = 'order-changed'
    AND entry->>'orderId' = $3 AND entry->>'at' = $4`;

async function noteInConversation(
  shopId: ShopId,
  conversationId: string,
  { orderId, changes }: { orderId: string; changes: readonly OrderChange[] },
): Promise<void> {
  await withSqlTransaction(async (tx) => {
    const conversation = await findLocked(tx, shopId, conversationId);
    const key = [shopId, conversationId, orderId];
    const [link] = await runSql<{ name: string; since: number }>(tx, FIND_LINK, key);
    if (!conversation || !link) return;
    const news = changes.filter(({ at }) => Date.parse(at) >= link.since);
    const at = new Date(Math.max(...news.map((change) => Date.parse(change.at))));
    const kinds = news.map(({ kind }) => kind);
    if (kinds.length === 0) return;
    // The job may run again after it was done. The lock on the conversation lets no other come between.
    const told = await runSql<{ kinds: string[] }>(tx, FIND_TOLD, [...key, at.toISOString()]);
    if (told.some((entry) => kinds.every((kind) => entry.kinds.includes(kind)))) return;
    const facts = { orderId, orderName: link.name, changes: kinds, at };
    const author = { actor: { kind: "shopify" } } as const;
    await changeLocked(tx, shopId, conversation, { type: "order-changed", ...facts }, author);
  });
}

/**
 * Adds to the timeline of each conversation that one of the orders is attached to what became of it since then: one line
 * for each order, however often it is called with the same changes.
 */
export async function noteOrderChanges(
  shopId: ShopId,
  changes: readonly OrderChange[],
): Promise<void> {
  for (const orderId of new Set(changes.map((change) => change.orderId))) {
    const ofOrder = changes.filter((change) => change.orderId === orderId);
    const { rows } = await pool.query<{ id: string }>(FIND_ATTACHED, [shopId, orderId]);
    for (const { id } of rows) await noteInConversation(shopId, id, { orderId, changes: ofOrder });
  }
}
