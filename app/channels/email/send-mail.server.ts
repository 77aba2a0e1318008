import { getEnvironment } from "../../env.server";
import type { ChannelShop, OutboundMessage } from "../channel";
import { composeMail } from "./compose-mail";
import { explainMailError } from "./explain-mail-error";
import { findEmailCredentials } from "./find-email-settings.server";
import { openTransport } from "./open-transport.server";

const MAX_DURATION_MS = 90_000;

/**
 * Sends one mail through the shop's mail server, or ours when it has none. Throws AppError: transient when the server
 * may take it later, otherwise with the remedy in words.
 */
export async function sendMail(shop: ChannelShop, message: OutboundMessage): Promise<void> {
  const settings = await findEmailCredentials(shop.id);
  const { transporter, isShared } = await openTransport(settings);
  const { INBOUND_MAIL_DOMAIN: domain } = getEnvironment();
  try {
    const mail = composeMail({ shop, message, settings, domain, isShared });
    await transporter.sendMail({ ...mail, signal: AbortSignal.timeout(MAX_DURATION_MS) });
  } catch (error) {
    throw explainMailError(error);
  } finally {
    transporter.close();
  }
}
