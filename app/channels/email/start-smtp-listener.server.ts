import type { AddressInfo } from "node:net";
import type tls from "node:tls";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { getEnvironment } from "../../env.server";
import { logger } from "../../logger.server";
import type { ShopId } from "../../db.server";
import { receiveInbound } from "../receive-inbound.server";
import { findMailShop } from "./find-mail-shop.server";
import { fingerprintRaw } from "./fingerprint-mail";
import { MAIL_LIMITS } from "./mail-limits";

export interface SmtpListener {
  port: number;
  /** Refuses new connections, lets the open ones finish. */
  stop(): Promise<void>;
}

interface SmtpListenerOptions {
  host?: string;
  /** 0: any free one. */
  port?: number;
  /** Offers STARTTLS with this certificate; without one it is not offered. */
  tls?: Pick<tls.TlsOptions, "key" | "cert">;
}

// Together these bound what strangers can make us hold: mails being received and stored may fill this much memory at a time.
const MAX_BYTES_IN_FLIGHT = 256 * 1024 * 1024;
const MAX_CONNECTIONS = 100;
const MAX_CONNECTIONS_PER_ADDRESS = 20;
const MAX_RECIPIENTS = 50;
const IDLE_TIMEOUT_MS = 60_000;
const CLOSE_TIMEOUT_MS = 10_000;

/** An answer of ours: smtp-server sends `responseCode` and the message. */
function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

const TRY_LATER = () => reply(451, "4.3.0 Cannot store mail now, please try again later");

function makeConnectionLimit() {
  const open = new Map<string, number>();
  return {
    enter(address: string): boolean {
      const count = open.get(address) ?? 0;
      open.set(address, count + 1);
      return count < MAX_CONNECTIONS_PER_ADDRESS;
    },
    leave(address: string): void {
      const count = (open.get(address) ?? 1) - 1;
      if (count > 0) open.set(address, count);
      else open.delete(address);
    },
  };
}

let bytesInFlight = 0;

/** A mail's share of the memory that all of them may fill. */
function makeShare() {
  let held = 0;
  return {
    /** False when the whole is full; nothing is taken then. */
    take(bytes: number): boolean {
      if (bytesInFlight + bytes > MAX_BYTES_IN_FLIGHT) return false;
      held += bytes;
      bytesInFlight += bytes;
      return true;
    },
    giveBack(): void {
      bytesInFlight -= held;
      held = 0;
    },
  };
}

/** Reads a mail's bytes. Gives null when it is larger than announced as our limit; throws a 451 when we are too full. */
async function readMail(
  stream: SMTPServerDataStream,
  share: ReturnType<typeof makeShare>,
): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let isFull = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    // The rest must still be read: SMTP has no way to interrupt a mail.
    if (stream.sizeExceeded || isFull) continue;
    if (share.take(chunk.length)) chunks.push(chunk);
    else isFull = true;
  }
  if (stream.sizeExceeded) return null;
  if (isFull) throw TRY_LATER();
  return Buffer.concat(chunks);
}

// The final mail server records where a mail is to be returned to (RFC 5321, section 4.4); an empty path marks bounces.
function withReturnPath(raw: Buffer, session: SMTPServerSession): Buffer {
  const { mailFrom } = session.envelope;
  const path = (mailFrom ? mailFrom.address : "").replace(/[^\x21-\x7e]|[<>]/g, "");
  return Buffer.concat([Buffer.from(`Return-Path: <${path}>\r\n`), raw]);
}

// What the client says is cut and cleaned; PostgreSQL takes no NUL.
const clean = (text: string, length: number): string =>
  text.replace(/[^\x20-\x7e\u00a1-\uffff]/g, "").slice(0, length);

/** How the mail came, which the checks of its sender need. */
function envelopeOf(session: SMTPServerSession) {
  const { mailFrom } = session.envelope;
  return {
    clientAddress: session.remoteAddress,
    helo: clean(session.hostNameAppearsAs || "", 255),
    mailFrom: mailFrom ? clean(mailFrom.address, 320) : "",
    isTls: Boolean(session.secure),
  };
}

/** The recipients of a mail by shop: one stored mail for each, under the most telling address it was sent to. */
async function resolveShops(session: SMTPServerSession): Promise<Map<ShopId, string>> {
  const shops = new Map<ShopId, string>();
  for (const { address } of session.envelope.rcptTo) {
    const shopId = await findMailShop(address);
    // The address with a reply token says more than the shop's plain one.
    if (shopId !== null && (!shops.has(shopId) || address.includes("+")))
      shops.set(shopId, address.toLowerCase());
  }
  return shops;
}

async function storeMail(raw: Buffer, session: SMTPServerSession): Promise<string> {
  const externalId = fingerprintRaw(raw);
  const stored = withReturnPath(raw, session);
  const shops = await resolveShops(session);
  // Between RCPT and here the shop may have gone.
  if (shops.size === 0) throw reply(550, "5.1.1 No such mailbox");
  const ids: string[] = [];
  for (const [shopId, recipient] of shops) {
    const { deliveryId, isNew } = await receiveInbound(shopId, {
      channel: "email",
      externalId,
      door: "smtp",
      recipient,
      raw: stored,
      envelope: envelopeOf(session),
    });
    logger.info({ shopId, deliveryId, isNew, bytes: raw.length, door: "smtp" }, "mail stored");
    ids.push(deliveryId);
  }
  return `2.0.0 Stored as ${ids.join(" ")}`;
}

async function takeMail(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
  const share = makeShare();
  try {
    const raw = await readMail(stream, share);
    if (!raw) throw reply(552, `5.3.4 Mail is larger than ${MAIL_LIMITS.rawBytes} bytes`);
    return await storeMail(raw, session);
  } finally {
    // Only now: a mail that waits for a slow database still fills our memory.
    share.giveBack();
  }
}

async function checkRecipient(address: string): Promise<void> {
  if ((await findMailShop(address)) === null) throw reply(550, "5.1.1 No such mailbox");
}

// Our own answers pass; anything else (the database is away) is the sender's cue to keep the mail and come back.
function toReply(error: unknown): Error {
  if (error instanceof Error && "responseCode" in error) return error;
  logger.error({ err: error }, "mail could not be stored; the sender was asked to try again");
  return TRY_LATER();
}

/** Answers an SMTP command with what `work` comes to. */
function settle<Result>(
  work: Promise<Result>,
  callback: (error?: Error | null, result?: Result) => void,
): void {
  const answer = async () => {
    try {
      const result = await work;
      return () => callback(null, result);
    } catch (error) {
      return () => callback(toReply(error));
    }
  };
  // Outside the try: a mistake in what follows the answer is not a failure of the work.
  void answer().then((give) => give());
}

function createServer(options: SmtpListenerOptions): SMTPServer {
  const limit = makeConnectionLimit();
  return new SMTPServer({
    name: getEnvironment().INBOUND_MAIL_DOMAIN,
    banner: "Doorbell",
    size: MAIL_LIMITS.rawBytes,
    maxClients: MAX_CONNECTIONS,
    maxRecipients: MAX_RECIPIENTS,
    socketTimeout: IDLE_TIMEOUT_MS,
    closeTimeout: CLOSE_TIMEOUT_MS,
    // Looking the sender's name up would let its name server hold up every connection.
    disableReverseLookup: true,
    authOptional: true,
    disabledCommands: options.tls ? ["AUTH"] : ["AUTH", "STARTTLS"],
    ...options.tls,
    onConnect(session, callback) {
      const mayEnter = limit.enter(session.remoteAddress);
      callback(mayEnter ? null : reply(421, "4.7.0 Too many connections from your address"));
    },
    onClose: (session) => limit.leave(session.remoteAddress),
    onRcptTo: (address, _session, callback) => settle(checkRecipient(address.address), callback),
    onData: (stream, session, callback) => settle(takeMail(stream, session), callback),
  });
}

/**
 * Opens the SMTP door where the environment (or `options`) says. A mail is acknowledged once it is stored; an unknown
 * recipient is refused with 550, a mail over the limit with 552, and while the database is away with 451, so that the
 * sender tries again. Null when no port is configured: mail then comes by HTTPS only.
 */
export async function startSmtpListener(
  options: SmtpListenerOptions = {},
): Promise<SmtpListener | null> {
  const { INBOUND_SMTP_PORT, INBOUND_SMTP_HOST } = getEnvironment();
  const port = options.port ?? INBOUND_SMTP_PORT;
  if (port === undefined) return null;
  const server = createServer(options);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, options.host ?? INBOUND_SMTP_HOST, () => resolve());
  });
  // Errors of single connections: a sender that hangs up in the middle is everyday.
  server.on("error", (error: Error) => logger.debug({ err: error }, "an SMTP connection failed"));
  const address = server.server.address() as AddressInfo;
  logger.info({ port: address.port }, "SMTP door open");
  return {
    port: address.port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
