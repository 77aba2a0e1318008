import { linkSignedInCustomer } from "../../conversations/link-signed-in-customer.server";
import { runSql, type ShopId, type Transaction } from "../../db.server";

interface FormOfCustomer {
  contactId: string;
  /** Conversation that the form began. */
  conversationId: string;
  /** As it was typed, lower-cased. */
  email: string;
  /** Signed in, proven by Shopify's signature. */
  customerId: string;
}

// The address is what was typed and may be anybody's. Somebody else's contact or customer is never made the signed-in
// one by it: it must be their own address, or one that nobody had before.
const MAY_LINK = `
  SELECT EXISTS (SELECT 1 FROM customers WHERE shop_id = $1 AND id = $2::bigint AND email_key = $3)
    OR (NOT EXISTS (SELECT 1 FROM customers WHERE shop_id = $1 AND email_key = $3)
      AND NOT EXISTS (SELECT 1 FROM conversations WHERE shop_id = $1 AND contact_id = $4::uuid AND id <> $5::uuid))
    AS "mayLink"`;

/** Notes that the contact of a form is the signed-in customer, where the address they typed does not speak against it. */
export async function linkFormToCustomer(
  tx: Transaction,
  shopId: ShopId,
  { contactId, conversationId, email, customerId }: FormOfCustomer,
): Promise<void> {
  const values = [shopId, customerId, email, contactId, conversationId];
  const [row] = await runSql<{ mayLink: boolean }>(tx, MAY_LINK, values);
  if (row?.mayLink) await linkSignedInCustomer(tx, shopId, { contactId, customerId });
}
