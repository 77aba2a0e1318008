import { mailMessageId } from "~/channels/email/compose/compose-mail";
import { shortMailHtml } from "~/channels/email/compose/short-mail-html";
import { formatInboundAddress } from "~/channels/email/door/inbound-address";
import { dispatchMail } from "~/channels/email/sender/dispatch-mail.server";
import type { MailKind } from "~/channels/email/sender/mail-kind";
import { prisma, type ShopId } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import type { SendAttempt } from "~/sending/attempt-send.server";
import type { Texts } from "~/storefront/texts/texts";

interface ServiceMail {
  /** Left of the @ in its Message-ID; the same at every attempt. */
  id: string;
  kind: MailKind;
  recipient: string;
  texts: Texts;
  /** `shop` is the name that the mail is from. */
  subject(shop: string): string;
  /** Paragraphs with an empty line between them. */
  text(shop: ShopFacts): string;
}

interface ShopFacts {
  id: number;
  name: string;
  inboundToken: string;
  domain: string;
  primaryDomain: string | null;
}

/**
 * A short mail of the shop that no person wrote: marked as automatic, so that nobody's holiday notice answers it. Whoever
 * replies reaches the shop. Throws AppError of the mail server.
 */
export async function sendServiceMail(
  shopId: ShopId,
  mail: ServiceMail,
  attempt: SendAttempt,
): Promise<void> {
  const shop = await prisma.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: { id: true, name: true, inboundToken: true, domain: true, primaryDomain: true },
  });
  const { INBOUND_MAIL_DOMAIN: domain } = getEnvironment();
  const { id, kind, recipient, texts } = mail;
  const text = mail.text(shop);
  const dispatched = {
    id,
    kind,
    recipient,
    compose: ({ name }: { name: string }) => ({
      replyTo: { name, address: formatInboundAddress(shop.inboundToken, domain) },
      messageId: mailMessageId(id, domain),
      subject: mail.subject(name),
      headers: { "Auto-Submitted": "auto-generated" },
      text: `${text}\n`,
      html: shortMailHtml(text, texts),
    }),
  };
  await dispatchMail(shop, dispatched, attempt);
}
