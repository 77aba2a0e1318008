import { setTimeout as delay } from "node:timers/promises";
import { makeForgedMails } from "../attack/forged-mails";
import { sendRaw } from "../mail-kit/send-raw";
import type { Attack, AttackTarget } from "./attack";

const FIND_VICTIM = `SELECT c.email, c.display_name AS name, o.name AS "order" FROM customers c
  JOIN orders o ON o.shop_id = c.shop_id AND o.customer_id = c.id
  WHERE c.shop_id = $1 AND c.email LIKE '%@' || $2 ORDER BY c.id LIMIT 1`;
// What a forged mail came to: orders attached to its conversation, and the customer its contact is.
const FIND_HARM = `SELECT m.from_address AS "from", c2.customer_id::text AS "customerId",
    (SELECT count(*)::int FROM order_links l WHERE l.shop_id = c.shop_id AND l.conversation_id = c.id
      AND l.state = 'attached') AS attached
  FROM messages m
  JOIN conversations c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
  JOIN contacts c2 ON c2.shop_id = c.shop_id AND c2.id = c.contact_id
  WHERE m.shop_id = $1 AND m.text LIKE '%' || $2 || '%'`;
const READ_MS = 90_000;

interface Harm {
  from: string | null;
  customerId: string | null;
  attached: number;
}

/** Mails in a customer's name that they did not send. Held: no order attached in their name, nobody joined to them. */
export async function forgedMailAttacks(
  { stack, shopId, inbox }: AttackTarget,
  guardedDomain: string,
): Promise<Attack[]> {
  const { rows } = await stack.database.query<{ email: string; name: string; order: string }>(
    FIND_VICTIM,
    [shopId, guardedDomain],
  );
  const victim = rows[0];
  if (!victim) throw new Error(`no customer of the shop has an address at ${guardedDomain}`);
  const marked = (kind: number) => `Forgery ${kind}. Where is my order ${victim.order}?`;
  const kinds = await makeForgedMails({ victim: victim.email, name: victim.name, text: "" });
  return kinds
    .filter(({ door }) => door !== "https")
    .map(({ kind }, index): Attack => ({
      kind: "forged mail",
      name: kind,
      async carryOut() {
        const text = marked(index);
        const made = await makeForgedMails({ victim: victim.email, name: victim.name, text });
        const mail = made.find((one) => one.kind === kind);
        if (!mail) throw new Error("the forgery is gone");
        await sendRaw({
          port: stack.inboundSmtpPort,
          from: mail.mailFrom,
          to: inbox,
          raw: mail.raw,
        });
        const marker = `Forgery ${index}.`;
        const harms = await waitForMessage(() =>
          stack.database.query<Harm>(FIND_HARM, [shopId, marker]),
        );
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

async function waitForMessage(find: () => Promise<{ rows: Harm[] }>): Promise<Harm[]> {
  const deadline = Date.now() + READ_MS;
  while (Date.now() < deadline) {
    const { rows } = await find();
    if (rows.length > 0) {
      // Its orders are looked for by a job of its own.
      await delay(1_500);
      return (await find()).rows;
    }
    await delay(100);
  }
  return [];
}
