import { buffer } from "node:stream/consumers";
import { createTransport } from "nodemailer";
import { HttpError } from "tests/stand-ins/shopify/http/exchange";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { MailAddress, MailRecord } from "./mail-record";

export interface ShopperMail {
  from: MailAddress;
  to: string;
  subject: string;
  text: string;
  inReplyTo?: string;
  references?: string[];
}

/**
 * Sends a mail as a shopper's mail program would: through the app's inbound SMTP listener. A copy
 * stays in the mailbox as sent mail.
 * @throws HttpError 409 when no inbound port is configured, 502 when the listener refuses the mail.
 */
export async function sendShopperMail(platform: Platform, mail: ShopperMail): Promise<MailRecord> {
  const port = platform.addresses.inboundSmtpPort;
  if (port === null) throw new HttpError(409, "No inbound SMTP port is configured");
  const raw = await compose(mail, platform.store.clock());
  const envelope = { from: mail.from.address, to: [mail.to] };
  const transport = createTransport({
    host: "127.0.0.1",
    port,
    secure: false,
    tls: { rejectUnauthorized: false },
  });
  try {
    await transport.sendMail({ envelope, raw });
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown reason";
    throw new HttpError(502, `The app's mail listener did not take the mail: ${reason}`);
  } finally {
    transport.close();
  }
  return platform.mailbox.add({ raw, envelope, direction: "sent" });
}

async function compose(mail: ShopperMail, date: Date): Promise<Buffer> {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message } = await composer.sendMail({ ...mail, date });
  return Buffer.isBuffer(message) ? message : buffer(message);
}

/** The shopper's answer to a mail, threaded and with the original quoted below. */
export async function replyToMail(
  platform: Platform,
  original: MailRecord,
  text: string,
): Promise<MailRecord> {
  const parsed = await platform.mailbox.parse(original.id);
  const quoted = (parsed.text ?? "")
    .trimEnd()
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
  const sender = original.from.name || original.from.address;
  const to = original.direction === "sent" ? original.to[0] : (original.replyTo ?? original.from);
  return sendShopperMail(platform, {
    from: original.shopper,
    to: to?.address ?? "",
    subject: /^re:/i.test(original.subject) ? original.subject : `Re: ${original.subject}`,
    text: `${text.trimEnd()}\n\nOn ${new Date(original.at).toUTCString()}, ${sender} wrote:\n${quoted}\n`,
    inReplyTo: original.messageId,
    references: [...original.references, original.messageId],
  });
}
