import { sendRaw } from "tests/kit/mail/send-raw";
import type { FoundMail } from "./find-mails";

export interface SentMail {
  name: string;
  /** Row it was stored in; null when the door did not take it. */
  deliveryId: string | null;
  /** What the door said when it did not. */
  refusal: string | null;
}

const CONNECTIONS = 4;

/** Return path the mail carries, else an ordinary sender; "<>" is what bounces have. */
function envelopeFrom(raw: Buffer, fallback: string): string {
  const header = raw.toString("latin1", 0, 20_000);
  const match = /^return-path:\s*<([^<>\s]*)>/im.exec(header);
  const path = match?.[1] ?? fallback;
  return path === "" || /^[\x21-\x7e]+@[a-z0-9.-]+$/i.test(path) ? path : fallback;
}

interface Destination {
  port: number;
  to: string;
  /** Envelope sender of a mail that names none. */
  fallback: string;
}

async function sendOne(mail: FoundMail, { port, to, fallback }: Destination): Promise<SentMail> {
  try {
    const answer = await sendRaw({
      port,
      to,
      from: envelopeFrom(mail.raw, fallback),
      raw: mail.raw,
    });
    return {
      name: mail.name,
      deliveryId: /Stored as (\S+)/.exec(answer)?.[1] ?? null,
      refusal: null,
    };
  } catch (error) {
    return {
      name: mail.name,
      deliveryId: null,
      refusal: error instanceof Error ? error.message : String(error),
    };
  }
}

/** Sends every mail through the SMTP door at `port`, a few at a time and in their order. */
export async function sendMails(
  mails: readonly FoundMail[],
  port: number,
  to: string,
): Promise<SentMail[]> {
  const sent: SentMail[] = [];
  const queue = mails.entries();
  const worker = async () => {
    for (const [index, mail] of queue) {
      // A sender of its own for each that names none: they are no conversation of one person.
      sent[index] = await sendOne(mail, { port, to, fallback: `sender-${index + 1}@example.com` });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return sent;
}
