import { TYPED } from "~/conversations/contacts/sender-proof";
import type { InboundMessage } from "~/conversations/inbound/inbound-message";
import { pool, type ShopId } from "~/database/db.server";

type FormSender = Pick<InboundMessage, "senderProof" | "signedInCustomerId">;

const FIND = `SELECT bool_or(id = $2::bigint AND verified_email) AS "isOwn", count(*) > 0 AS "isSomebodys"
  FROM customers WHERE shop_id = $1 AND email_key = $3`;

/**
 * Who sent a form, as far as Shopify vouches for it. What is typed is a claim: a guest's proves nothing, and somebody
 * else's address makes nobody them. A customer who is signed in is known by their own address, once Shopify has verified
 * it (anybody can make an account with another's), and may have the answer sent to one that is nobody's.
 */
export async function judgeFormSender(
  shopId: ShopId,
  { email, customerId }: { email: string; customerId: string | null },
): Promise<FormSender> {
  if (customerId === null) return { senderProof: TYPED };
  const { rows } = await pool.query<{ isOwn: boolean | null; isSomebodys: boolean }>(FIND, [
    shopId,
    customerId,
    email,
  ]);
  const isOwn = rows[0]?.isOwn ?? false;
  if (isOwn) return { senderProof: { state: "proven", by: "signed-in" } };
  if (rows[0]?.isSomebodys) return { senderProof: TYPED };
  return { senderProof: { state: "proven", by: "signed-in" }, signedInCustomerId: customerId };
}
