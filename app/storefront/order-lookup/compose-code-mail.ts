import { shortMailHtml } from "~/channels/email/compose/short-mail-html";
import { formatInboundAddress } from "~/channels/email/door/inbound-address";
import type { MailContent } from "~/channels/email/sender/dispatch-mail.server";
import { isolate } from "~/storefront/texts/formats";
import type { Texts } from "~/storefront/texts/texts";
import { CODE_MINUTES } from "./lookup-rules";

interface CodeMail {
  shop: { name: string; inboundToken: string };
  /** Name that the mail is from. */
  name: string;
  /** INBOUND_MAIL_DOMAIN */
  domain: string;
  texts: Texts;
  /** <…@…> */
  messageId: string;
  code: string;
  /** "#1001" */
  orderName: string;
}

/**
 * The mail with a guest's code, as nodemailer sends it: plain and short, marked as automatic so that nobody's holiday
 * notice answers it. Whoever replies reaches the shop.
 */
export function composeCodeMail(mail: CodeMail): MailContent {
  const { shop, name, domain, texts, code, messageId } = mail;
  const text = texts.format("lookup.mail-text", {
    code,
    order: isolate(mail.orderName, texts.direction),
    shop: isolate(name, texts.direction),
    minutes: CODE_MINUTES,
  });
  return {
    replyTo: { name, address: formatInboundAddress(shop.inboundToken, domain) },
    // The same at every attempt, by which the recipient's side tells a repeat.
    messageId,
    subject: texts.format("lookup.mail-subject", { code, shop: name }),
    headers: { "Auto-Submitted": "auto-generated" },
    text: `${text}\n`,
    html: shortMailHtml(text, { ...texts, code }),
  };
}
