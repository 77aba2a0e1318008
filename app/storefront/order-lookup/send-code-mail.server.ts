import { mailMessageId } from "~/channels/email/compose/compose-mail";
import { dispatchMail } from "~/channels/email/sender/dispatch-mail.server";
import { prisma, type ShopId } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import type { SendAttempt } from "~/sending/attempt-send.server";
import { getTexts } from "~/storefront/texts/get-texts.server";
import { composeCodeMail } from "./compose-code-mail";

interface Code {
  lookupId: string;
  email: string;
  code: string;
  orderName: string;
  locale: string;
}

/**
 * Mails a guest their code through the shop's mail server, or ours when it has none; no conversation comes of it.
 * Throws AppErrors as dispatchMail does.
 */
export async function sendCodeMail(
  shopId: ShopId,
  { lookupId, email, code, orderName, locale }: Code,
  attempt: SendAttempt,
): Promise<void> {
  const shop = await prisma.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: { id: true, name: true, inboundToken: true },
  });
  const texts = await getTexts(shopId, locale);
  const { INBOUND_MAIL_DOMAIN: domain } = getEnvironment();
  const messageId = mailMessageId(lookupId, domain);
  const mail = {
    id: lookupId,
    kind: "code" as const,
    recipient: email,
    compose: ({ name }: { name: string }) =>
      composeCodeMail({ shop, name, domain, texts, messageId, code, orderName }),
  };
  await dispatchMail(shop, mail, attempt);
}
