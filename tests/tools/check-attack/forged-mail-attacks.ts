import { setTimeout as delay } from "node:timers/promises";
import { sendRaw } from "tests/kit/mail/send-raw";
import { makeForgedMails } from "tests/tools/attack/forged-mails";
import { addressOfItsOwn, withName } from "./address-of-its-own";
import type { Attack, AttackTarget } from "./attack";

const FIND_VICTIM = `SELECT c.email, c.display_name AS name, o.name AS "order" FROM customers c
  JOIN orders o ON o.shop_id = c.shop_id AND o.customer_id = c.id
  WHERE c.shop_id = $1 AND c.email LIKE '%@' || $2 ORDER BY c.id LIMIT 1`;
// What a forged mail came to: orders attached to its conversation, and the customer its contact is.
const FIND_HARM = `SELECT m.from_address AS "from", c2.customer_id::text AS "customerId",
    (SELECT count(*)::int FROM order_links l WHERE l.shop_id = c.shop_id AND l.conversation_id = c.id
      AND l.state = 'attached') AS attached
  FROM inbound_deliveries d
  JOIN messages m ON m.shop_id = d.shop_id AND m.id = d.message_id
  JOIN conversations c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
  JOIN contacts c2 ON c2.shop_id = c.shop_id AND c2.id = c.contact_id
  WHERE d.shop_id = $1 AND d.recipient = $2`;
const FIND_WAITING = `SELECT FROM graphile_worker.jobs
  WHERE task_identifier LIKE 'conversations.%' AND attempts < max_attempts AND run_at <= now()`;
const READ_MS = 90_000;

interface Harm {
  from: string | null;
  customerId: string | null;
  attached: number;
}

/** Mails in a customer's name that they did not send. Held: no order attached in their name, nobody joined to them. */
export async function forgedMailAttacks(
  target: AttackTarget,
  guardedDomain: string,
): Promise<Attack[]> {
  const { stack, shopId, inbox } = target;
  const { rows } = await stack.database.query<{ email: string; name: string; order: string }>(
    FIND_VICTIM,
    [shopId, guardedDomain],
  );
  const victim = rows[0];
  if (!victim) throw new Error(`no customer of the shop has an address at ${guardedDomain}`);
  const text = `Where is my order ${victim.order}?`;
  const forged = await makeForgedMails({ victim: victim.email, name: victim.name, text });
  return forged
    .filter(({ door }) => door !== "https")
    .map(({ kind, mailFrom, raw }): Attack => ({
      kind: "forged mail",
      name: kind,
      async carryOut() {
        const to = addressOfItsOwn(inbox, kind);
        await sendRaw({
          port: stack.inboundSmtpPort,
          from: mailFrom,
          to,
          raw: withName(raw, kind),
        });
        const harms = await findHarms(target, to);
        if (harms.length === 0) return "it is not to be seen in the inbox";
        const isInTheirName = harms.some(({ from }) => from === victim.email);
        if (isInTheirName && harms.some(({ attached }) => attached > 0))
          return "an order is attached in the customer's name";
        return harms.some(({ customerId }) => customerId !== null)
          ? "it was joined to the customer"
          : null;
      },
    }));
}

/** What the mail to `recipient` came to, once its orders have been looked for. */
async function findHarms({ stack, shopId }: AttackTarget, recipient: string): Promise<Harm[]> {
  const deadline = Date.now() + READ_MS;
  while (Date.now() < deadline) {
    const { rows } = await stack.database.query<Harm>(FIND_HARM, [shopId, recipient]);
    const { rowCount: waiting } = await stack.database.query(FIND_WAITING);
    if (rows.length > 0 && waiting === 0)
      return (await stack.database.query<Harm>(FIND_HARM, [shopId, recipient])).rows;
    await delay(100);
  }
  return [];
}
