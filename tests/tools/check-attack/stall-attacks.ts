import { setTimeout as delay } from "node:timers/promises";
import { sendRaw } from "tests/kit/mail/send-raw";
import {
  htmlMails,
  regexMails,
  structureMails,
  type HostileMail,
} from "tests/tools/attack/inputs/hostile-mails";
import { callApp } from "tests/tools/demo/call-app";
import { addressOfItsOwn, withName } from "./address-of-its-own";
import type { Attack, AttackKind, AttackTarget } from "./attack";

const UNDERSTOOD_MS = 120_000;

const FIND = `SELECT state, message_id::text AS "messageId" FROM inbound_deliveries
  WHERE shop_id = $1 AND door = 'smtp' AND recipient = $2 ORDER BY received_at DESC LIMIT 1`;

interface Received {
  state: string;
  messageId: string | null;
}

async function waitUntilRead(target: AttackTarget, recipient: string): Promise<Received | null> {
  const deadline = Date.now() + UNDERSTOOD_MS;
  while (Date.now() < deadline) {
    const { rows } = await target.stack.database.query<Received>(FIND, [target.shopId, recipient]);
    const received = rows[0];
    if (received?.messageId) return received;
    await delay(50);
  }
  return null;
}

/** Opens the conversation as an agent's page does: that renders what the mail says. */
async function openConversation({ stack }: AttackTarget, messageId: string): Promise<void> {
  const { rows } = await stack.database.query<{ number: number }>(
    `SELECT c.number FROM messages m JOIN conversations c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
     WHERE m.id = $1::uuid`,
    [messageId],
  );
  const number = rows[0]?.number;
  if (number === undefined) throw new Error("the message has no conversation");
  await callApp(stack, `/app/inbox/${number}`, { intent: "read", isUnread: true });
}

function toAttack(kind: AttackKind, { name, raw }: HostileMail): Attack {
  return {
    kind,
    name,
    isTimed: true,
    async carryOut(target, attempt) {
      const { stack, inbox, health } = target;
      let received: Received | null = null;
      const stall = await health.findStall(async () => {
        const own = `${name} ${attempt}`;
        const to = addressOfItsOwn(inbox, own);
        await sendRaw({
          port: stack.inboundSmtpPort,
          from: "mallory@attack.example",
          to,
          raw: withName(raw, own),
        });
        received = await waitUntilRead(target, to);
        if (received?.messageId) await openConversation(target, received.messageId);
      });
      return received === null ? "it is not to be seen in the inbox" : stall;
    },
  };
}

/** Mails that cost their reader much. Held: it stands in the inbox, and nobody else waited. */
export function stallAttacks(): Attack[] {
  return [
    ...regexMails().map((mail) => toAttack("regex", mail)),
    ...[...htmlMails(), ...structureMails()].map((mail) => toAttack("mail", mail)),
  ];
}
