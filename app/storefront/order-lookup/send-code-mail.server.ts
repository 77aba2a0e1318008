import { explainMailError } from "../../channels/email/explain-mail-error";
import { findEmailCredentials } from "../../channels/email/find-email-settings.server";
import { openTransport } from "../../channels/email/open-transport.server";
import { prisma, type ShopId } from "../../db.server";
import { getEnvironment } from "../../env.server";
import { getTexts } from "../texts/get-texts.server";
import { composeCodeMail } from "./compose-code-mail";

const MAX_DURATION_MS = 60_000;

interface Code {
  email: string;
  code: string;
  orderName: string;
  locale: string;
}

/**
 * Mails a guest their code through the shop's mail server, or ours when it has none; no conversation comes of it.
 * Throws AppError: transient when the server may take it later, otherwise with the remedy in words.
 */
export async function sendCodeMail(
  shopId: ShopId,
  { email, code, orderName, locale }: Code,
): Promise<void> {
  const shop = await prisma.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: { name: true, inboundToken: true },
  });
  const settings = await findEmailCredentials(shopId);
  const texts = await getTexts(shopId, locale);
  const { INBOUND_MAIL_DOMAIN: domain } = getEnvironment();
  const { transporter } = await openTransport(settings);
  try {
    const mail = composeCodeMail({ shop, settings, domain, texts, email, code, orderName });
    await transporter.sendMail({ ...mail, signal: AbortSignal.timeout(MAX_DURATION_MS) });
  } catch (error) {
    throw explainMailError(error);
  } finally {
    transporter.close();
  }
}
