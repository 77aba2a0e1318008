import type { AddressInfo } from "node:net";
import type tls from "node:tls";
import type { SMTPServerDataStream, SMTPServerSession } from "smtp-server";
import {
  readMail,
  type MailPace,
  type ReceivedMail,
} from "~/channels/email/compose/smtp-mail.server";
import { refuse, TRY_LATER } from "~/channels/email/compose/smtp-reply";
import {
  IntakeFullError,
  isIntakeFull,
  type ExhaustedQuota,
} from "~/channels/inbound/count-intake.server";
import { receiveInbound } from "~/channels/inbound/receive-inbound.server";
import { getEnvironment } from "~/env.server";
import { logger } from "~/logger.server";
import { findMailOwner } from "./find-mail-owner.server";
import { LimitedSmtpServer, type SmtpClientLimits } from "./limited-smtp-server.server";
import { MAIL_LIMITS } from "./mail-limits";
import { resolveRecipients } from "./resolve-recipients.server";

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
  /** Other limits than the door's own. */
  limits?: Partial<SmtpClientLimits & MailPace>;
}

/** What one client may take of the door. A busy provider's mail servers share a mail out over a few connections each. */
const LIMITS: SmtpClientLimits & MailPace = {
  connections: 100,
  connectionsPerAddress: 5,
  connectionsPerSite: 20,
  // The largest mail at a tenth of what a slow line carries, or hundreds of ordinary ones.
  sessionMs: 15 * 60_000,
  stepMs: 60_000,
  replies: 1_000,
  refusals: 20,
  graceMs: 30_000,
  bytesPerSecond: 1_000,
};
const MAX_RECIPIENTS = 50;
const IDLE_TIMEOUT_MS = 60_000;
const CLOSE_TIMEOUT_MS = 10_000;

// The final mail server records where a mail is to be returned to (RFC 5321, section 4.4); an empty path marks bounces.
function returnPathLine({ envelope: { mailFrom } }: SMTPServerSession): Buffer {
  const path = (mailFrom ? mailFrom.address : "").replace(/[^\x21-\x7e]|[<>]/g, "");
  return Buffer.from(`Return-Path: <${path}>\r\n`);
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

async function storeMail(
  { raw, fingerprint: externalId }: ReceivedMail,
  session: SMTPServerSession,
): Promise<string> {
  const addresses = session.envelope.rcptTo.map(({ address }) => address);
  const destinations = await resolveRecipients(addresses);
  // Between RCPT and here the shop may have gone.
  if (destinations.length === 0) throw refuse(550, "5.1.1 No such mailbox");
  const ids: string[] = [];
  for (const { shopId, connectionId, recipient } of destinations) {
    const { deliveryId, isNew } = await receiveInbound(shopId, {
      channel: "email",
      connectionId,
      externalId,
      door: "smtp",
      recipient,
      raw,
      envelope: envelopeOf(session),
    });
    logger.info({ shopId, deliveryId, isNew, bytes: raw.length, door: "smtp" }, "mail stored");
    ids.push(deliveryId);
  }
  return `2.0.0 Stored as ${ids.join(" ")}`;
}

async function takeMail(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  { pace, onSlow }: { pace: MailPace; onSlow: () => void },
): Promise<string> {
  const head = returnPathLine(session);
  const mail = await readMail(stream, { head, maxBytes: MAIL_LIMITS.rawBytes, pace, onSlow });
  try {
    return await storeMail(mail, session);
  } finally {
    // Only now: a mail that waits for a slow database still fills our memory.
    mail.release();
  }
}

async function checkRecipient(address: string): Promise<void> {
  const owner = await findMailOwner(address);
  if (owner === null) throw refuse(550, "5.1.1 No such mailbox");
  if (await isIntakeFull(owner.shopId)) throw replyFull("shop");
}

/** The day's share is used up: the sender keeps the mail and comes back. Others' mail in the session goes on (no 421). */
function replyFull(share: ExhaustedQuota): Error {
  return share === "shop"
    ? refuse(452, "4.2.2 Mailbox took as much mail today as it can, please try again tomorrow")
    : refuse(452, "4.7.0 Too much mail from this sender today, please try again tomorrow");
}

// Our own answers pass; anything else (the database is away) is the sender's cue to keep the mail and come back.
function toReply(error: unknown): Error {
  if (error instanceof Error && "responseCode" in error) return error;
  if (error instanceof IntakeFullError) return replyFull(error.share);
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

function createServer(options: SmtpListenerOptions): LimitedSmtpServer {
  const limits = { ...LIMITS, ...options.limits };
  const server: LimitedSmtpServer = new LimitedSmtpServer(
    {
      name: getEnvironment().INBOUND_MAIL_DOMAIN,
      banner: "Doorbell",
      size: MAIL_LIMITS.rawBytes,
      maxRecipients: MAX_RECIPIENTS,
      socketTimeout: IDLE_TIMEOUT_MS,
      closeTimeout: CLOSE_TIMEOUT_MS,
      // Looking the sender's name up would let its name server hold up every connection.
      disableReverseLookup: true,
      authOptional: true,
      disabledCommands: options.tls ? ["AUTH"] : ["AUTH", "STARTTLS"],
      ...options.tls,
      onRcptTo: (address, _session, callback) => settle(checkRecipient(address.address), callback),
      onData(stream, session, callback) {
        const onSlow = () => server.endSession(session.id, "4.4.2 The mail comes too slowly");
        settle(takeMail(stream, session, { pace: limits, onSlow }), callback);
      },
    },
    limits,
  );
  return server;
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
