import { connect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { Attack, AttackTarget } from "./attack";

const HELD_MS = 2_000;
const HOLDERS = 150;

/** Opens connections, says `text` on each and nothing more. */
function holdConnections(port: number, count: number, text: string): Socket[] {
  return Array.from({ length: count }, () => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => undefined);
    if (text) socket.write(text);
    return socket;
  });
}

async function holdWhile({ health }: AttackTarget, open: () => Socket[]): Promise<string | null> {
  const sockets = open();
  try {
    return await health.findStall(() => delay(HELD_MS));
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

const webPort = ({ stack }: AttackTarget) => Number(new URL(stack.appOrigin).port);

/** Peers that take their time. Held: whoever comes meanwhile is answered at once. */
export function slowAttacks(): Attack[] {
  const onWeb = (name: string, text: string): Attack => ({
    kind: "slow servers",
    name,
    isTimed: true,
    carryOut: (target) => holdWhile(target, () => holdConnections(webPort(target), HOLDERS, text)),
  });
  const onSmtp = (name: string, text: string): Attack => ({
    kind: "slow servers",
    name,
    isTimed: true,
    carryOut: (target) =>
      holdWhile(target, () => holdConnections(target.stack.inboundSmtpPort, HOLDERS, text)),
  });
  return [
    onWeb("web: connections that say nothing", ""),
    onWeb("web: requests without an end", "POST /storefront/chat/message HTTP/1.1\r\nHost: a\r\n"),
    onWeb(
      "web: bodies that do not come",
      "POST /webhooks/shopify HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{",
    ),
    onSmtp("SMTP: connections that say nothing", ""),
    onSmtp("SMTP: mails without an end", "EHLO a\r\nMAIL FROM:<a@b.example>\r\n"),
    {
      kind: "slow servers",
      name: "SMTP: the door opens again once they have gone",
      isTimed: true,
      async carryOut({ stack, health }) {
        for (const socket of holdConnections(stack.inboundSmtpPort, HOLDERS, "")) socket.destroy();
        await delay(200);
        return health.findStall(() => delay(100));
      },
    },
  ];
}
