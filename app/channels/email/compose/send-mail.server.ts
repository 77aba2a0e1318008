import type { ChannelShop, OutboundMessage } from "~/channels/contract/channel";
import type { Sender } from "~/channels/email/sender/choose-sender";
import { dispatchMail } from "~/channels/email/sender/dispatch-mail.server";
import type { MailKind } from "~/channels/email/sender/mail-kind";
import { getEnvironment } from "~/env.server";
import type { SendAttempt } from "~/sending/attempt-send.server";
import { composeMail } from "./compose-mail";

/**
 * Sends one message as a mail through the shop's mail server, or ours when it has none. Throws AppError: transient when
 * the server may take it later, otherwise with the remedy in words; OutcomeUnknownError when it may have been accepted.
 */
export async function sendMail(
  shop: ChannelShop,
  message: OutboundMessage,
  attempt: SendAttempt,
  kind: MailKind = "reply",
): Promise<void> {
  const { INBOUND_MAIL_DOMAIN: domain } = getEnvironment();
  const { id, recipient, recipientName, connectionId } = message;
  const compose = (sender: Sender) => composeMail({ shop, message, sender, domain });
  const mail = { id, kind, recipient, recipientName, connectionId, compose };
  await dispatchMail(shop, mail, attempt);
}
