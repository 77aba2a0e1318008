import { randomInt } from "node:crypto";
import { runSql, prisma, type ShopId } from "../../db.server";
import { findOrderOfGuest } from "./find-order-of-guest.server";
import { hashCode } from "./hash-code.server";
import type { OrderNumber } from "./read-order-number";
import { sendCodeMail } from "./send-code-mail.server";

/** A guest's lookup that waits for its code. */
export interface LookupToAnswer extends OrderNumber {
  lookupId: string;
  locale: string;
}

const FIND = `SELECT email FROM order_lookups
  WHERE shop_id = $1 AND id = $2 AND used_at IS NULL AND expires_at > now()`;
const ARM = `UPDATE order_lookups SET order_id = $3, code_hash = $4
  WHERE shop_id = $1 AND id = $2 AND used_at IS NULL AND expires_at > now() RETURNING id`;

/**
 * Mails the code for a guest's lookup if the shop has that order under that address; otherwise does nothing. The code
 * is made here and never stored: a repeat after a failure mails another one, which replaces it. Throws AppError when
 * the mail could not be sent.
 */
export async function sendLookupCode(shopId: ShopId, lookup: LookupToAnswer): Promise<void> {
  const { lookupId, locale } = lookup;
  const [waiting] = await runSql<{ email: string }>(prisma, FIND, [shopId, lookupId]);
  if (!waiting) return;
  const { email } = waiting;
  const order = await findOrderOfGuest(shopId, { ...lookup, email });
  if (!order) return;
  const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
  const hash = hashCode(shopId, { lookupId, code });
  const armed = await runSql(prisma, ARM, [shopId, lookupId, order.id, hash]);
  if (armed.length === 0) return;
  await sendCodeMail(shopId, { email, code, orderName: order.name, locale });
}
