import type { IdentifiedCustomer } from "~/conversations/contacts/identify-customer";
import { changeLocked } from "~/conversations/state/change-conversation.server";
import { findLocked } from "~/conversations/state/lock-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { KEEP_ATTACHED_AT } from "./attached-at-sql";
import {
  mergeOrderLinks,
  type OrderLinkChangeSet,
  type StoredOrderLink,
} from "./merge-order-links";
import { orderEvidenceListSchema, type OrderLinkDecision } from "./order-evidence";

interface Match {
  conversationId: string;
  contactId: string;
  messageId: string;
  customer: IdentifiedCustomer | null;
  decisions: OrderLinkDecision[];
}

const FIND_LINKS = `SELECT order_id::text AS "orderId", state, confidence, evidence, decided_by IS NOT NULL AS "isDecided"
  FROM order_links WHERE shop_id = $1 AND conversation_id = $2`;
// An agent's word, a sign-in that Shopify vouched for and an address found before stand. A customer who is gone from the mirror makes room, and so does one
// who no longer has the address that told who it was, for the one who has it now.
const SET_CUSTOMER = `
  UPDATE contacts AS contact SET customer_id = $3, customer_evidence = $4::jsonb, updated_at = now()
  WHERE shop_id = $1 AND id = $2 AND (customer_id IS NULL
    OR (COALESCE(customer_evidence->>'kind', '') NOT IN ('manual', 'signed-in') AND NOT EXISTS (
      SELECT 1 FROM customers WHERE shop_id = $1 AND id = contact.customer_id))
    OR (customer_evidence->>'kind' IN ('email', 'phone') AND customer_evidence = $4::jsonb AND NOT EXISTS (
      SELECT 1 FROM customers AS linked WHERE linked.shop_id = $1 AND linked.id = contact.customer_id
        AND contact.customer_evidence->>'value' IN (linked.email_key, linked.phone))))
    AND customer_id IS DISTINCT FROM $3
  RETURNING id`;
const SAVE_LINKS = `
  INSERT INTO order_links AS known (shop_id, conversation_id, order_id, state, confidence, evidence, attached_at, updated_at)
  SELECT $1, $2, link."orderId"::bigint, link.state, link.confidence, link.evidence,
    CASE link.state WHEN 'attached' THEN now() END, now()
  FROM json_to_recordset($3::json) AS link("orderId" text, state text, confidence float8, evidence jsonb)
  ON CONFLICT (shop_id, conversation_id, order_id) DO UPDATE SET
    state = EXCLUDED.state, confidence = EXCLUDED.confidence, evidence = EXCLUDED.evidence,
    ${KEEP_ATTACHED_AT}, updated_at = now()`;
const REMOVE_LINKS = `DELETE FROM order_links
  WHERE shop_id = $1 AND conversation_id = $2 AND order_id = ANY ($3::bigint[]) AND decided_by IS NULL`;

async function saveLinks(
  tx: Transaction,
  shopId: ShopId,
  match: Match,
): Promise<OrderLinkChangeSet> {
  const key = [shopId, match.conversationId];
  const rows = await runSql<StoredOrderLink>(tx, FIND_LINKS, key);
  const stored = rows.map((row) => ({
    ...row,
    evidence: orderEvidenceListSchema.catch([]).parse(row.evidence),
  }));
  const changes = mergeOrderLinks(stored, match.decisions, match.messageId);
  if (changes.saved.length > 0)
    await runSql(tx, SAVE_LINKS, [...key, JSON.stringify(changes.saved)]);
  if (changes.removedOrderIds.length > 0)
    await runSql(tx, REMOVE_LINKS, [...key, changes.removedOrderIds]);
  return changes;
}

/** Writes what the matcher found for one message: the contact's customer and the conversation's order links. */
export async function saveMatch(shopId: ShopId, match: Match): Promise<void> {
  const { customer, contactId, conversationId } = match;
  await withSqlTransaction(async (tx) => {
    const conversation = await findLocked(tx, shopId, conversationId);
    if (!conversation) return;
    const identified = customer
      ? await runSql(tx, SET_CUSTOMER, [
          shopId,
          contactId,
          customer.customerId,
          JSON.stringify(customer.evidence),
        ])
      : [];
    const changes = await saveLinks(tx, shopId, match);
    const isChanged = identified.length + changes.saved.length + changes.removedOrderIds.length > 0;
    if (!isChanged) return;
    const attached = changes.saved.filter(({ isNewlyAttached }) => isNewlyAttached);
    const attachedOrderIds = attached.map(({ orderId }) => orderId);
    const cause = { type: "orders-matched", attachedOrderIds } as const;
    await changeLocked(tx, shopId, conversation, cause, { actor: { kind: "system" } });
  });
}
