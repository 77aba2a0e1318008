import { sendMailOnce } from "../../channels/email/send-mail-once.server";
import { runSql, prisma, type ShopId } from "../../db.server";
import { findOrderOfGuest } from "./find-order-of-guest.server";
import { hashCode, makeCode } from "./hash-code.server";
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

// Within the 15 minutes that a code is valid.
const MAX_ATTEMPTS = 6;

/**
 * Mails the code for a guest's lookup if the shop has that order under that address; otherwise does nothing. The code
 * is never stored; a repeat mails the same one. Gives when to try again; null when it was sent, or never will be.
 */
export async function sendLookupCode(shopId: ShopId, lookup: LookupToAnswer): Promise<Date | null> {
  const { lookupId, locale } = lookup;
  const [waiting] = await runSql<{ email: string }>(prisma, FIND, [shopId, lookupId]);
  if (!waiting) return null;
  const { email } = waiting;
  const order = await findOrderOfGuest(shopId, { ...lookup, email });
  if (!order) return null;
  const code = makeCode(shopId, lookupId);
  const hash = hashCode(shopId, { lookupId, code });
  const armed = await runSql(prisma, ARM, [shopId, lookupId, order.id, hash]);
  if (armed.length === 0) return null;
  const mail = { lookupId, email, code, orderName: order.name, locale };
  const result = await sendMailOnce(shopId, {
    kind: "lookup-code",
    key: lookupId,
    maxAttempts: MAX_ATTEMPTS,
    send: (flight) => sendCodeMail(shopId, mail, flight),
  });
  return result.state === "again" ? result.at : null;
}
