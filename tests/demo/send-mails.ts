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

/** Sends shoppers' mails to `inbox` through the app's own SMTP door. */
export async function sendMails(
  stack: Stack,
  inbox: string,
  mails: readonly ShopperMail[],
): Promise<void> {
  const transport = createTransport({
    host: "127.0.0.1",
    port: stack.inboundSmtpPort,
    tls: { rejectUnauthorized: false },
  });
  for (const mail of mails) {
    await transport.sendMail({
      from: { name: mail.fromName, address: mail.from },
      to: inbox,
      subject: mail.subject,
      text: mail.text,
      ...(mail.html ? { html: mail.html } : {}),
      ...(mail.headers ? { headers: mail.headers } : {}),
      ...(mail.attachment
        ? { attachments: [{ ...mail.attachment, filename: mail.attachment.fileName }] }
        : {}),
    });
  }
  transport.close();
}
