import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { readKitCertificate } from "./kit-certificate";

interface ReceivedMail {
  from: string;
  to: string[];
  raw: Buffer;
}

/** How the server behaves towards the next mails; "ok" once the list is used up. */
type Behaviour =
  "ok" | "hang" | { code: number; message: string } | { rcpt: number; message: string };

export interface Mailbox {
  port: number;
  mails: ReceivedMail[];
  /** What it does with the next mails, one after another. */
  behave(...behaviours: Behaviour[]): void;
  reset(): void;
  stop(): Promise<void>;
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/**
 * A mail server of shoppers: keeps what it gets, and fails as it is told. Knows the user "shop" / "right", takes mail
 * without a login too, and encrypts, unless `lacks` says otherwise. It is at 127.0.0.1 and 127.0.0.2.
 */
export async function openMailbox(lacks: readonly ("AUTH" | "STARTTLS")[] = []): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  let behaviours: Behaviour[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: [...lacks],
    ...readKitCertificate(),
    disableReverseLookup: true,
    closeTimeout: 500,
    onAuth: ({ username, password }, _session, callback) =>
      username === "shop" && password === "right"
        ? callback(null, { user: username })
        : callback(refusal(535, "5.7.8 Bad credentials")),
    onRcptTo(_address, _session, callback) {
      const next = behaviours[0];
      if (typeof next === "object" && "rcpt" in next) {
        behaviours = behaviours.slice(1);
        return callback(refusal(next.rcpt, next.message));
      }
      return callback();
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const [next = "ok", ...rest] = behaviours;
        behaviours = rest;
        if (next === "hang") return;
        if (typeof next === "object" && "code" in next)
          return callback(refusal(next.code, next.message));
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks),
        });
        return callback(null, "OK");
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", () => resolve()));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    behave: (...next) => {
      behaviours = next;
    },
    reset() {
      behaviours = [];
      mails.length = 0;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
