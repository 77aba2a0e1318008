import { sendRaw } from "tests/kit/mail/send-raw";
import { findInboxAddress } from "tests/tools/demo/send-mails";
import {
  compareCounts,
  countMarkers,
  persist,
  repeatSteadily,
  type Outcome,
  type Traffic,
} from "./traffic";

const EVERY_MS = 1_000;
const PREFIX = "steady-mail";

function writeMail(marker: string, index: number, to: string): string {
  return [
    `From: Shopper ${index} <shopper-${index}@steady.example>`,
    `To: ${to}`,
    `Subject: Question ${index}`,
    `Message-ID: <${marker}@steady.example>`,
    `Date: ${new Date().toUTCString()}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    `Hello, this is ${marker}. Where is my parcel?`,
    "",
  ].join("\r\n");
}

/** Mails arrive at the SMTP door, from a server that keeps each until it was accepted. */
export function startMails(traffic: Traffic): {
  done: Promise<void>;
  count: () => Promise<Outcome>;
} {
  const { stack, shopId, random } = traffic;
  const sent: string[] = [];
  const send = async (index: number): Promise<void> => {
    const marker = `${PREFIX}-${index}`;
    const to = await persist("looking up the inbox", random, () => findInboxAddress(stack, shopId));
    const raw = writeMail(marker, index, to);
    const from = `shopper-${index}@steady.example`;
    await persist(marker, random, () => sendRaw({ port: stack.inboundSmtpPort, from, to, raw }));
    sent.push(marker);
  };
  return {
    done: repeatSteadily(traffic, EVERY_MS, send),
    async count() {
      const { rows } = await stack.database.query<{ text: string }>(
        "SELECT text FROM messages WHERE shop_id = $1 AND channel = 'email' AND kind = 'inbound'",
        [shopId],
      );
      const texts = rows.map(({ text }) => text);
      return compareCounts(sent, countMarkers(texts, PREFIX));
    },
  };
}
