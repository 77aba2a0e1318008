import { getEnvironment } from "../../env.server";
import type { Flight } from "../../sending/fly.server";
import type { ChannelShop, OutboundMessage } from "../channel";
import { composeMail } from "./compose-mail";
import { findEmailCredentials } from "./find-email-settings.server";
import { onSharedServer } from "./on-shared-server.server";
import { openTransport } from "./open-transport.server";
import { transmitMail } from "./transmit-mail.server";

/**
 * Sends one mail through the shop's mail server, or ours when it has none. Throws AppError: transient when the server
 * may take it later, otherwise with the remedy in words; OutcomeUnknownError when it may have been accepted.
 */
export async function sendMail(
  shop: ChannelShop,
  message: OutboundMessage,
  flight: Flight,
): Promise<void> {
  const settings = await findEmailCredentials(shop.id);
  const { server, isShared } = await openTransport(settings);
  const { INBOUND_MAIL_DOMAIN: domain } = getEnvironment();
  const mail = composeMail({ shop, message, settings, domain, isShared });
  const send = () => transmitMail(server, mail, flight);
  await (isShared ? onSharedServer(send) : send());
}
