import net from "node:net";
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { PhaseClock } from "~/channels/email/compose/smtp-phases";
import { sendingTimes } from "~/sending/sending-times";

/** How to reach a mail server. */
export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  /** Upgrades by STARTTLS or not at all; otherwise it upgrades when the server offers that. */
  requireTLS: boolean;
  /** Name in its certificate, where `host` is an address. */
  servername: string | null;
  /** Logs in with this or not at all; null: the server takes mail without. */
  auth: { user: string; pass: string } | null;
}

interface RawMail {
  envelope: { from: string; to: string[] };
  raw: Buffer;
}

export interface SmtpSession {
  /**
   * Sends one mail. `beforeEnd` is awaited when all but the final dot has been written: what it throws ends the
   * attempt without that dot, so that the server drops what it has.
   */
  send(mail: RawMail, beforeEnd: () => Promise<void>): Promise<void>;
  close(): void;
}

const PIECE_BYTES = 64 * 1024;
const GOODBYE_MS = 5_000;

async function openSocket({ host, port }: MailServer, clock: PhaseClock): Promise<net.Socket> {
  clock.enter("connect");
  const socket = net.connect({ host, port });
  socket.on("error", () => undefined);
  try {
    await Promise.race([
      new Promise<void>((resolve, reject) => {
        socket.once("connect", resolve);
        socket.once("error", (cause) =>
          reject(Object.assign(new Error("no connection", { cause }), { code: "ECONNECTION" })),
        );
      }),
      clock.broken,
    ]);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

function makeConnection(server: MailServer, socket: net.Socket): SMTPConnection {
  const { host, port, secure, requireTLS, servername } = server;
  const { greetingMs, sessionMs, answerMs } = sendingTimes;
  return new SMTPConnection({
    host,
    port,
    secure,
    requireTLS,
    ...(servername ? { tls: { servername } } : {}),
    connection: socket,
    connectionTimeout: sessionMs,
    greetingTimeout: greetingMs,
    // Silence; the clock bounds each phase besides, the longest being the wait for the last answer.
    socketTimeout: answerMs + 60_000,
  });
}

/** Connects and logs in, each within its bound. Throws nodemailer's errors, or those of the clock. */
export async function openSmtpSession(server: MailServer, clock: PhaseClock): Promise<SmtpSession> {
  const socket = await openSocket(server, clock);
  const connection = makeConnection(server, socket);
  const failed = new Promise<never>((_, reject) => connection.on("error", reject));
  failed.catch(() => undefined);
  const step = (start: (done: (error?: Error | null) => void) => void) =>
    Promise.race([
      new Promise<void>((resolve, reject) => start((error) => (error ? reject(error) : resolve()))),
      failed,
      clock.broken,
    ]);
  let isDone = false;
  const session: SmtpSession = {
    async send({ envelope, raw }, beforeEnd) {
      clock.enter("envelope");
      let refusal: unknown;
      // Read only once the server has asked for the message (354).
      async function* pieces() {
        clock.enter("body");
        for (let start = 0; start < raw.length; start += PIECE_BYTES)
          yield raw.subarray(start, start + PIECE_BYTES);
        await beforeEnd().catch((error: unknown) => {
          // The library would change the error it is given.
          refusal = error;
          throw new Error("the message was not ended");
        });
        clock.enter("answer");
      }
      const body = Readable.from(pieces(), { objectMode: false });
      try {
        await step((done) => connection.send(envelope, body, done));
      } catch (error) {
        throw refusal ?? error;
      }
      connection.quit();
      isDone = true;
    },
    close() {
      if (isDone) {
        // What matters is over: the server may take its time to say goodbye.
        setTimeout(() => socket.destroy(), GOODBYE_MS).unref();
        return;
      }
      connection.close();
      socket.destroy();
    },
  };
  try {
    clock.enter("session");
    await step((done) => connection.connect(done));
    const { auth } = server;
    if (auth) {
      // Without a login it would take the mail as anybody's, or because it trusts our machines.
      if (!connection.allowsAuth)
        throw Object.assign(new Error("the mail server offers no login"), { code: "ENOLOGIN" });
      clock.enter("login");
      await step((done) => connection.login({ credentials: auth }, done));
    }
    return session;
  } catch (error) {
    session.close();
    throw error;
  }
}
