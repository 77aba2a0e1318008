import { permitAuthor } from "~/conversations/commands/conversation-command";
import type { OrderLinkChange } from "~/conversations/reads/views";
import { changeLocked } from "~/conversations/state/change-conversation.server";
import { lockConversation } from "~/conversations/state/lock-conversation.server";
import { runSql, type ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { isUuid } from "~/lib/is-uuid";
import { KEEP_ATTACHED_AT } from "./attached-at-sql";
import type { OrderEvidence } from "./order-evidence";

interface StoredLink {
  state: string;
  decidedBy: string | null;
  evidence: OrderEvidence[];
}

const isShopifyId = (id: string): boolean => /^[1-9]\d{0,17}$/.test(id);

const FIND_ORDER = `SELECT name FROM orders WHERE shop_id = $1 AND id = $2::bigint`;
const FIND_LINK = `SELECT state, decided_by::text AS "decidedBy", evidence
  FROM order_links WHERE shop_id = $1 AND conversation_id = $2::uuid AND order_id = $3::bigint`;
const SAVE_LINK = `
  INSERT INTO order_links AS known (shop_id, conversation_id, order_id, state, confidence, evidence, decided_by, attached_at,
    updated_at)
  VALUES ($1, $2::uuid, $3::bigint, $4, 1, $5::jsonb, $6::bigint, CASE $4::text WHEN 'attached' THEN now() END, now())
  ON CONFLICT (shop_id, conversation_id, order_id) DO UPDATE SET
    state = EXCLUDED.state, confidence = EXCLUDED.confidence, evidence = EXCLUDED.evidence,
    decided_by = EXCLUDED.decided_by, ${KEEP_ATTACHED_AT}, updated_at = now()`;

/** Evidence of an agent's decision replaces an earlier one of an agent; what the matcher found is kept. */
function addDecision(
  link: StoredLink | undefined,
  change: OrderLinkChange,
  state: string,
): OrderEvidence[] {
  const found = (link?.evidence ?? []).filter(({ kind }) => kind !== "agent");
  const decision: OrderEvidence = { kind: "agent", detail: change.staff.name };
  if (state === "detached") decision.isContrary = true;
  return [...found, decision];
}

/**
 * Writes an agent's decision about an order beside a conversation, with who decided, and records it. A decision that
 * changes nothing is not recorded again. AppError NOT_FOUND when the shop has no such conversation or order.
 */
export async function changeOrderLink(
  shopId: ShopId,
  change: OrderLinkChange,
  state: "attached" | "detached",
): Promise<void> {
  const { conversationId, orderId, staff } = change;
  const author = permitAuthor(staff, "conversation.link-orders");
  const isPossible = isUuid(conversationId) && isShopifyId(orderId);
  if (!isPossible) throw new AppError("NOT_FOUND", "This conversation or order does not exist.");
  await withTransaction(async (tx) => {
    // Locked, so that a decision and the match of a new message follow one another.
    const conversation = await lockConversation(tx, shopId, conversationId);
    const [order] = await runSql<{ name: string }>(tx, FIND_ORDER, [shopId, orderId]);
    if (!order) throw new AppError("NOT_FOUND", "This order does not exist, or is not synced yet.");
    const key = [shopId, conversationId, orderId];
    const [link] = await runSql<StoredLink>(tx, FIND_LINK, key);
    if (link?.state === state && link.decidedBy !== null) return;
    const evidence = JSON.stringify(addDecision(link, change, state));
    await runSql(tx, SAVE_LINK, [...key, state, evidence, staff.id]);
    const isAttached = state === "attached";
    const cause = { type: "order-decided", orderId, orderName: order.name, isAttached } as const;
    await changeLocked(tx, shopId, conversation, cause, author);
  });
}
