import { sendMailOnce } from "~/channels/email/compose/send-mail-once.server";
import { prisma, runSql, type ShopId } from "~/database/db.server";
import { countWithin } from "~/limits/count-rate.server";
import { findOrderOfGuest } from "./find-order-of-guest.server";
import { hashCode, makeCode } from "./hash-code.server";
import { CODE_MAIL_LIMITS } from "./lookup-rules";
import type { OrderNumber } from "./read-order-number";
import { sendCodeMail } from "./send-code-mail.server";

/** A guest's lookup that waits for its code. */
export interface LookupToAnswer extends OrderNumber {
  lookupId: string;
  locale: string;
  /** Stand-in for who asked; "" when that is not known. */
  client: string;
}

const FIND = `SELECT email, code_hash IS NOT NULL AS "isArmed" FROM order_lookups
  WHERE shop_id = $1 AND id = $2 AND used_at IS NULL AND expires_at > now()`;
const ARM = `UPDATE order_lookups SET order_id = $3, code_hash = $4
  WHERE shop_id = $1 AND id = $2 AND used_at IS NULL AND expires_at > now() RETURNING id`;

// Within the 15 minutes that a code is valid.
const MAX_ATTEMPTS = 6;

/**
 * Counts a mail to an address, which somebody can bring on it who knows an order of its owner's. The bound for one client
 * is half of the one for all: so one alone cannot use up what the owner needs.
 */
function mayMail(shopId: ShopId, email: string, client: string): Promise<boolean> {
  const { email: ofEmail, client: ofClient } = CODE_MAIL_LIMITS;
  return countWithin(shopId, [
    { what: "lookup.mail.client", who: `${client} ${email}`, ...ofClient },
    { what: "lookup.mail", who: email, ...ofEmail },
  ]);
}

/**
 * Mails the code for a guest's lookup if the shop has that order under that address; otherwise does nothing. The code
 * is never stored; a repeat mails the same one. Gives when to try again; null when it was sent, or never will be.
 */
export async function sendLookupCode(shopId: ShopId, lookup: LookupToAnswer): Promise<Date | null> {
  const { lookupId, locale, client } = lookup;
  const [waiting] = await runSql<{ email: string; isArmed: boolean }>(prisma, FIND, [
    shopId,
    lookupId,
  ]);
  if (!waiting) return null;
  const { email, isArmed } = waiting;
  const order = await findOrderOfGuest(shopId, { ...lookup, email });
  if (!order || !(isArmed || (await mayMail(shopId, email, client)))) return null;
  const code = makeCode(shopId, lookupId);
  const hash = hashCode(shopId, { lookupId, code });
  const armed = await runSql(prisma, ARM, [shopId, lookupId, order.id, hash]);
  if (armed.length === 0) return null;
  const mail = { lookupId, email, code, orderName: order.name, locale };
  const result = await sendMailOnce(shopId, {
    kind: "lookup-code",
    key: lookupId,
    maxAttempts: MAX_ATTEMPTS,
    send: (attempt) => sendCodeMail(shopId, mail, attempt),
  });
  return result.state === "again" ? result.at : null;
}
