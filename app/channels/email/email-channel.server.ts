import { getEnvironment } from "../../env.server";
import type { Channel, ChannelShop } from "../channel";
import { mailMessageId } from "./compose-mail";
import { findEmailSettings } from "./find-email-settings.server";
import { parseMail } from "./parse-mail.server";
import { applyVerdict } from "./proof/apply-verdict";
import { verifyMailSender } from "./proof/verify-mail-sender.server";
import { sendMail } from "./send-mail.server";
import { isMailServerSilent } from "./transmit-mail.server";

/** Addresses whose mail is our own: all below our domain, and the one the shop sends from. */
async function ownAddressTest(shop: ChannelShop): Promise<(address: string) => boolean> {
  const { fromAddress } = await findEmailSettings(shop.id);
  const domain = `@${getEnvironment().INBOUND_MAIL_DOMAIN.toLowerCase()}`;
  return (address) => address.endsWith(domain) || (fromAddress !== "" && address === fromAddress);
}

/** E-mail: mail comes in by SMTP or HTTPS, and goes out by the shop's mail server or ours. */
export const emailChannel: Channel = {
  id: "email",
  label: "E-mail",
  capabilities: {
    hasSubject: true,
    hasAttachments: true,
    maxTextLength: 50_000,
    hasMailIds: true,
    replyWindowHours: null,
  },
  async parseInbound(shop, { raw, recipient, receivedAt, senderVerdict }) {
    const domain = getEnvironment().INBOUND_MAIL_DOMAIN;
    const parsed = await parseMail(raw, {
      recipient,
      receivedAt,
      domain,
      isOwnAddress: await ownAddressTest(shop),
    });
    const senderProof = applyVerdict(parsed.message, senderVerdict);
    return { ...parsed, message: { ...parsed.message, senderProof } };
  },
  verifySender: verifyMailSender,
  externalIdOf: (messageId) => mailMessageId(messageId, getEnvironment().INBOUND_MAIL_DOMAIN),
  send: sendMail,
  isSilence: isMailServerSilent,
};
