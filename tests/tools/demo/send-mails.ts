import { createTransport } from "nodemailer";
import type { ShopperMail } from "./shoppers-messages";
import type { Stack } from "./start-stack";

/** Address at which the shop receives mail. */
export async function findInboxAddress(stack: Stack, shopId: number): Promise<string> {
  const { rows } = await stack.database.query<{ token: string }>(
    "SELECT inbound_token AS token FROM shops WHERE id = $1",
    [shopId],
  );
  if (!rows[0]) throw new Error("the shop is not installed");
  return `${rows[0].token}@in.doorbell.test`;
}

/** What a person writes goes through the mailbox, where it can be read again and answered. */
async function sendFromMailbox(stack: Stack, inbox: string, mail: ShopperMail): Promise<void> {
  const response = await fetch(`${stack.shopify.origin}/control/mails`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      from: { name: mail.fromName, address: mail.from },
      to: inbox,
      subject: mail.subject,
      text: mail.text,
    }),
  });
  if (!response.ok) throw new Error(`a mail was not taken: ${await response.text()}`);
}

/** What a machine writes has headers of its own, or another sender than it says, and no mailbox. */
async function sendFromMachine(stack: Stack, inbox: string, mail: ShopperMail): Promise<void> {
  const transport = createTransport({
    host: "127.0.0.1",
    port: stack.inboundSmtpPort,
    tls: { rejectUnauthorized: false },
  });
  const { from, fromName, sentFrom, subject, text, headers = {} } = mail;
  await transport.sendMail({
    from: { name: fromName, address: from },
    to: inbox,
    subject,
    text,
    headers,
    ...(sentFrom ? { envelope: { from: sentFrom, to: inbox } } : {}),
  });
  transport.close();
}

/** Sends shoppers' mails to `inbox` through the app's own SMTP door. */
export async function sendMails(
  stack: Stack,
  inbox: string,
  mails: readonly ShopperMail[],
): Promise<void> {
  for (const mail of mails) {
    await (mail.headers || mail.sentFrom ? sendFromMachine : sendFromMailbox)(stack, inbox, mail);
  }
}
