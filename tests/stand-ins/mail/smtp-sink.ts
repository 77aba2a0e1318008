import { callbackify } from "node:util";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";
import type { Listening } from "tests/stand-ins/shopify/http/listen";
import type { Mailbox } from "./mailbox";

const MAIL_LIMIT = 40 * 1024 * 1024;

/**
 * The shoppers' mail server: takes any login and any recipient, except that `nobody-…@…` does not
 * exist (550) and `defer-…@…` is busy for now (451).
 */
export async function startSmtpSink(mailbox: Mailbox, port: number): Promise<Listening> {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    size: MAIL_LIMIT,
    closeTimeout: 200,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? "anyone" }),
    onRcptTo: (address, _session, done) => done(refusalOf(address.address)),
    onData: (stream, session, done) => {
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : "";
      const to = session.envelope.rcptTo.map((recipient) => recipient.address);
      const store = async () => {
        const raw = await readMail(stream);
        await mailbox.add({ raw, envelope: { from, to }, direction: "received" });
      };
      callbackify(store)((error: Error | null) => done(error));
    },
  });
  // A client that hangs up is its own business, not a reason to stop.
  server.on("error", () => undefined);
  const listener = await new Promise<ReturnType<typeof server.listen>>((resolve, reject) => {
    server.once("error", reject);
    const started = server.listen(port, "127.0.0.1", () => resolve(started));
  });
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("No SMTP port");
  return { port: address.port, stop: () => new Promise((resolve) => server.close(resolve)) };
}

function refusalOf(recipient: string): (Error & { responseCode: number }) | null {
  if (recipient.startsWith("nobody-")) {
    return Object.assign(
      new Error("5.1.1 The email account that you tried to reach does not exist"),
      {
        responseCode: 550,
      },
    );
  }
  if (recipient.startsWith("defer-")) {
    return Object.assign(new Error("4.3.0 Mailbox temporarily unavailable, try again later"), {
      responseCode: 451,
    });
  }
  return null;
}

async function readMail(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
