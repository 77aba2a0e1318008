import { findEmailCredentials } from "../../channels/email/find-email-settings.server";
import { onSharedServer } from "../../channels/email/on-shared-server.server";
import { openTransport } from "../../channels/email/open-transport.server";
import { transmitMail } from "../../channels/email/transmit-mail.server";
import { prisma, type ShopId } from "../../db.server";
import { getEnvironment } from "../../env.server";
import type { Flight } from "../../sending/fly.server";
import { getTexts } from "../texts/get-texts.server";
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
 * Throws AppErrors as transmitMail does.
 */
export async function sendCodeMail(
  shopId: ShopId,
  { lookupId, email, code, orderName, locale }: Code,
  flight: Flight,
): Promise<void> {
  const shop = await prisma.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: { name: true, inboundToken: true },
  });
  const settings = await findEmailCredentials(shopId);
  const texts = await getTexts(shopId, locale);
  const { INBOUND_MAIL_DOMAIN: domain } = getEnvironment();
  const { server, isShared } = await openTransport(settings);
  const mail = composeCodeMail({ shop, settings, domain, texts, lookupId, email, code, orderName });
  const send = () => transmitMail(server, mail, flight);
  await (isShared ? onSharedServer(send) : send());
}
