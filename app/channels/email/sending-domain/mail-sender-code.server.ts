import { mailMessageId } from "~/channels/email/compose/compose-mail";
import { sendMailOnce } from "~/channels/email/compose/send-mail-once.server";
import { formatInboundAddress } from "~/channels/email/door/inbound-address";
import { dispatchMail, type MailToSend } from "~/channels/email/sender/dispatch-mail.server";
import {
  ADDRESS_CODE_MINUTES,
  findAddressCode,
  type AddressCode,
} from "~/channels/email/settings/address-code.server";
import { prisma, type ShopId } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { SENDER_CODE } from "./mail-sender-code.job";

const MAX_ATTEMPTS = 6;

interface CodeShop {
  domain: string;
  inboundToken: string;
}

function composeCode(
  { domain: shopDomain, inboundToken }: CodeShop,
  code: AddressCode,
): MailToSend {
  const { INBOUND_MAIL_DOMAIN: domain } = getEnvironment();
  const { id, email } = code;
  const text = [
    `${code.code} is the code that confirms ${email} in Doorbell.`,
    `Somebody who manages the Shopify store ${shopDomain} wants to answer shoppers from this address. Enter the code in Doorbell under Settings → E-mail within ${ADDRESS_CODE_MINUTES} minutes.`,
    "If that was not you, do nothing: without the code no mail is sent from your address.",
    "",
  ].join("\n\n");
  return {
    id,
    kind: "code",
    recipient: email,
    isOurs: true,
    compose: ({ name }) => ({
      replyTo: { name, address: formatInboundAddress(inboundToken, domain) },
      messageId: mailMessageId(id, domain),
      subject: `${code.code} is your Doorbell code`,
      headers: { "Auto-Submitted": "auto-generated" },
      text,
    }),
  };
}

/** Mails the code that was issued for `address` last. Gives when to try again; null when it is over. */
export async function mailSenderCode(shopId: ShopId, address: string): Promise<Date | null> {
  const code = await findAddressCode(shopId, { purpose: "sender", subject: address });
  if (!code) return null;
  const shop = await prisma.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: { id: true, name: true, domain: true, inboundToken: true },
  });
  const result = await sendMailOnce(shopId, {
    kind: SENDER_CODE,
    key: code.id,
    maxAttempts: MAX_ATTEMPTS,
    send: (attempt) => dispatchMail(shop, composeCode(shop, code), attempt),
  });
  return result.state === "again" ? result.at : null;
}
