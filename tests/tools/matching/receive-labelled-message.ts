import { cutHistory } from "~/channels/email/parse/history/cut-history";
import { toE164 } from "~/conversations/contacts/phone";
import type { InboundMessage, SenderAddress } from "~/conversations/inbound/inbound-message";
import { receiveMessage } from "~/conversations/inbound/receive-message.server";
import { matchMessage } from "~/conversations/orders/match-message.server";
import { pool } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import type { LabelledMessage } from "./labelled-message";
import type { Outcome } from "./score";

interface Delivered {
  shopId: number;
  country: string;
  /** Position in the file, from 1. */
  line: number;
  message: LabelledMessage;
}

/** "Aino <aino@example.com>" → its two parts. */
function readSender(
  from: string,
  country: string,
): { sender: SenderAddress | null; name: string | null } {
  const [, named, angled] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? [];
  const address = (angled ?? from).trim();
  const name = named || null;
  if (!address) return { sender: null, name };
  if (address.includes("@"))
    return { sender: { kind: "email", value: address.toLowerCase() }, name };
  const phone = toE164(address, country);
  const sender = phone ? { kind: "phone", value: phone } : { kind: "handle", value: address };
  return { sender, name };
}

function toInboundMessage({ line, message, country }: Delivered): InboundMessage {
  const { sender, name } = readSender(message.from, country);
  const id = `labelled-${line}`;
  const written =
    message.channel === "email"
      ? cutHistory(message.text, { kind: "answer", senderName: name })
      : { text: message.text, quotedText: null };
  return {
    channel: message.channel,
    externalId: id,
    sender,
    senderName: name,
    senderProof: message.proof ?? { state: "proven", by: "dmarc" },
    toAddresses: [],
    ccAddresses: [],
    subject: message.subject ?? null,
    text: written.text,
    quotedText: written.quotedText,
    html: null,
    automatic: "none",
    isQuiet: false,
    language: null,
    attachments: [],
    inboxAddress: "desk@in.doorbell.test",
    mailMessageId: `<${id}@labelled.example>`,
    references: [],
    replyToken: null,
    bounceOf: null,
    receivedAt: new Date(),
  };
}

/** An order beside the conversation; `isRead`: something in the text speaks for it, and not the sender alone. */
interface FoundLink {
  name: string;
  state: string;
  isRead: boolean;
}

const FIND_LINKS = `SELECT o.name, link.state,
    EXISTS (SELECT 1 FROM jsonb_array_elements(link.evidence) AS item WHERE item->>'kind' LIKE '%-number') AS "isRead"
  FROM order_links AS link
  JOIN orders AS o ON o.shop_id = link.shop_id AND o.id = link.order_id
  WHERE link.shop_id = $1 AND link.conversation_id = $2 ORDER BY link.state, link.confidence DESC`;

/** Takes a labelled message in as a conversation of its own and matches it; gives the orders beside it, the surest first. */
export async function receiveAndFindLinks(delivered: Delivered): Promise<FoundLink[]> {
  const { shopId } = delivered;
  const { conversationId, messageId } = await withSqlTransaction((tx) =>
    receiveMessage(tx, shopId, toInboundMessage(delivered)),
  );
  await matchMessage(shopId, messageId);
  const { rows } = await pool.query<FoundLink>(FIND_LINKS, [shopId, conversationId]);
  return rows;
}

/** The same, with the orders beside the conversation told from those that were expected. */
export async function receiveLabelledMessage(delivered: Delivered): Promise<Outcome> {
  const links = await receiveAndFindLinks(delivered);
  const namesIn = (state: string) =>
    links.filter((link) => link.state === state).map(({ name }) => name);
  return {
    line: delivered.line,
    expected: delivered.message.expected,
    attached: namesIn("attached"),
    offered: namesIn("offered"),
  };
}
