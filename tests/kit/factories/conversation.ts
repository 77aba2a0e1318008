import { randomUUID } from "node:crypto";
import type { InboundMessage } from "~/conversations/inbound/inbound-message";
import { receiveMessage } from "~/conversations/inbound/receive-message.server";
import { matchMessage } from "~/conversations/orders/match-message.server";
import { withSqlTransaction } from "~/database/transaction.server";

/** An e-mail unless `from` is a phone number; everything else is made up. */
export interface TestMessage extends Partial<InboundMessage> {
  from: string;
  text: string;
}

function toInboundMessage({ from, ...given }: TestMessage): InboundMessage {
  const isMail = from.includes("@");
  const id = randomUUID();
  return {
    channel: isMail ? "email" : "whatsapp",
    externalId: id,
    sender: { kind: isMail ? "email" : "phone", value: from },
    senderName: null,
    senderProof: { state: "proven", by: "dmarc" },
    toAddresses: ["desk@inbox.example"],
    ccAddresses: [],
    subject: null,
    quotedText: null,
    html: null,
    automatic: "none",
    isQuiet: false,
    language: null,
    attachments: [],
    inboxAddress: "desk@inbox.example",
    mailMessageId: `<${id}@example.com>`,
    references: [],
    replyToken: null,
    bounceOf: null,
    receivedAt: new Date(),
    ...given,
  };
}

/** Takes a message into the inbox, without what follows on it. */
export async function receiveTestMessage(shopId: number, message: TestMessage) {
  return withSqlTransaction((tx) => receiveMessage(tx, shopId, toInboundMessage(message)));
}

/** Takes a message into the inbox and matches it, as the worker does. */
export async function receiveAndMatch(shopId: number, message: TestMessage) {
  const received = await receiveTestMessage(shopId, message);
  await matchMessage(shopId, received.messageId);
  return received;
}
