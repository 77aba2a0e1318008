import { runSql, type ShopId, type Transaction } from "../db.server";
import { recordEvent } from "../events/record-event.server";

interface ProvenOrder {
  conversationId: string;
  contactId: string;
  orderId: string;
  /** The order's address, whose mail the contact has shown to read. */
  email: string;
}

// What an agent decided stands.
const ATTACH = `
  INSERT INTO order_links AS link (shop_id, conversation_id, order_id, state, confidence, evidence, updated_at)
  VALUES ($1, $2::uuid, $3::bigint, 'attached', 0.99, $4::jsonb, now())
  ON CONFLICT (shop_id, conversation_id, order_id) DO UPDATE SET
    state = 'attached', confidence = GREATEST(link.confidence, EXCLUDED.confidence), evidence = EXCLUDED.evidence,
    updated_at = now()
  WHERE link.decided_by IS NULL AND link.state <> 'attached'
  RETURNING order_id`;

/** Attaches the order that a contact opened with a code mailed to its address. Records `order.attached`. */
export async function attachProvenOrder(
  tx: Transaction,
  shopId: ShopId,
  { conversationId, contactId, orderId, email }: ProvenOrder,
): Promise<void> {
  const evidence = JSON.stringify([{ kind: "email", detail: email }]);
  const attached = await runSql(tx, ATTACH, [shopId, conversationId, orderId, evidence]);
  if (attached.length === 0) return;
  await recordEvent(tx, shopId, {
    type: "order.attached",
    actor: { kind: "contact", id: contactId },
    payload: { conversationId, orderId },
  });
}
