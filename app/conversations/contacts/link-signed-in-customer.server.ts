import { runSql, type ShopId, type Transaction } from "~/database/db.server";

// Stronger than an address, weaker than an agent's word.
const LINK = `
  UPDATE contacts SET customer_id = $3::bigint, customer_evidence = $4::jsonb, updated_at = now()
  WHERE shop_id = $1 AND id = $2::uuid AND COALESCE(customer_evidence->>'kind', '') <> 'manual'
    AND (customer_id IS DISTINCT FROM $3::bigint OR customer_evidence->>'kind' <> 'signed-in')`;

/** Notes that a contact is the customer whom Shopify says is signed in. What an agent decided about them stands. */
export async function linkSignedInCustomer(
  tx: Transaction,
  shopId: ShopId,
  { contactId, customerId }: { contactId: string; customerId: string },
): Promise<void> {
  const evidence = JSON.stringify({ kind: "signed-in", value: customerId });
  await runSql(tx, LINK, [shopId, contactId, customerId, evidence]);
}
