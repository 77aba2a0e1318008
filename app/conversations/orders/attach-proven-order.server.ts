import { changeIfThere } from "~/conversations/state/change-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import type { OrderEvidence } from "./order-evidence";

interface ProvenOrder {
  conversationId: string;
  contactId: string;
  orderId: string;
  /** What proves it: the order's address whose mail they read, or the customer Shopify vouches for. */
  evidence: OrderEvidence & { kind: "email" | "signed-in-customer" };
}

// What an agent decided stands.
const ATTACH = `
  INSERT INTO order_links AS link (shop_id, conversation_id, order_id, state, confidence, evidence, attached_at,
    updated_at)
  VALUES ($1, $2::uuid, $3::bigint, 'attached', 0.99, $4::jsonb, now(), now())
  ON CONFLICT (shop_id, conversation_id, order_id) DO UPDATE SET
    state = 'attached', confidence = GREATEST(link.confidence, EXCLUDED.confidence), evidence = EXCLUDED.evidence,
    attached_at = now(), updated_at = now()
  WHERE link.decided_by IS NULL AND link.state <> 'attached'
  RETURNING order_id`;

/** Attaches an order that is proven to be the contact's and that they asked about. Records `order.attached`. */
export async function attachProvenOrder(
  tx: Transaction,
  shopId: ShopId,
  { conversationId, contactId, orderId, evidence }: ProvenOrder,
): Promise<void> {
  const reasons = JSON.stringify([evidence]);
  const attached = await runSql(tx, ATTACH, [shopId, conversationId, orderId, reasons]);
  if (attached.length === 0) return;
  const cause = { type: "orders-matched", attachedOrderIds: [orderId] } as const;
  const author = { actor: { kind: "contact", id: contactId } } as const;
  await changeIfThere(tx, shopId, conversationId, cause, author);
}
