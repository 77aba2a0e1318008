import { formatInboundAddress } from "~/channels/email/door/inbound-address";
import { linkSignedInCustomer } from "~/conversations/contacts/link-signed-in-customer.server";
import { isProven } from "~/conversations/contacts/sender-proof";
import type { InboundMessage } from "~/conversations/inbound/inbound-message";
import { receiveMessage } from "~/conversations/inbound/receive-message.server";
import { pool, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { getEnvironment } from "~/env.server";
import type { Patience } from "~/limits/admit-when-busy.server";
import { limitShopper } from "~/limits/limit-rate.server";
import { logger } from "~/logger.server";
import type { Texts } from "~/storefront/texts/texts";
import type { ContactForm } from "./contact-form";
import { identifyForm } from "./identify-form";
import { judgeFormSender } from "./judge-form-sender.server";

interface SubmittedForm {
  /** Without problems (see findContactProblems). */
  form: ContactForm;
  /** Hidden in the form when it was made; "" in the theme's block. */
  requestId: string;
  texts: Texts;
  /** Customer who is signed in, proven by Shopify's signature; null for a guest. */
  customerId: string | null;
  clientAddress: string;
  patience: Patience;
  now: Date;
}

interface SubmittedMessage {
  conversationId: string;
  /** It was here already: the page was loaded again. */
  isDuplicate: boolean;
}

const WINDOW_SECONDS = 600;
const FROM_ADDRESS = 20;
const FROM_EMAIL = 8;
/** Addresses can be made up, of mail as of machines; a flood of them ends here. */
const IN_ALL = 300;

const FIND_TOKEN = `SELECT inbound_token AS token FROM shops WHERE id = $1`;

async function findInboxAddress(shopId: ShopId): Promise<string> {
  const { rows } = await pool.query<{ token: string }>(FIND_TOKEN, [shopId]);
  if (!rows[0]) throw new Error(`there is no shop ${shopId}`);
  return formatInboundAddress(rows[0].token, getEnvironment().INBOUND_MAIL_DOMAIN);
}

// What the shopper reads above our answer. The order's number stands where the matcher looks for one.
function writeSubject(texts: Texts, { order }: ContactForm): string {
  const subject = texts.format("help.contact.subject");
  return order ? `${texts.format("help.track.order", { name: order })} · ${subject}` : subject;
}

async function toMessage(shopId: ShopId, submitted: SubmittedForm): Promise<InboundMessage> {
  const inboxAddress = await findInboxAddress(shopId);
  const { form, requestId, texts, customerId, now } = submitted;
  const email = form.email.toLowerCase();
  return {
    channel: "email",
    externalId: identifyForm(form, { requestId, now }),
    sender: { kind: "email", value: email },
    senderName: form.name || null,
    ...(await judgeFormSender(shopId, { email, customerId })),
    toAddresses: [inboxAddress],
    ccAddresses: [],
    subject: writeSubject(texts, form),
    text: form.message,
    quotedText: null,
    html: null,
    automatic: "none",
    isQuiet: false,
    language: texts.locale,
    attachments: [],
    inboxAddress,
    mailMessageId: null,
    references: [],
    replyToken: null,
    bounceOf: null,
    receivedAt: now,
  };
}

// An e-mail address is whatever somebody typed: others who type it must not keep its owner out.
async function limitSender(
  shopId: ShopId,
  { form, clientAddress: who, patience }: SubmittedForm,
): Promise<void> {
  const windowSeconds = WINDOW_SECONDS;
  const email = form.email.toLowerCase();
  const own =
    who === "" ? [] : [{ what: "contact.address", who, max: FROM_ADDRESS, windowSeconds }];
  const crowds = [
    { what: "contact.email", who: email, max: FROM_EMAIL, windowSeconds },
    { what: "contact.shop", max: IN_ALL, windowSeconds },
  ];
  await limitShopper(shopId, { own, crowds }, patience);
}

/**
 * Brings a contact form into the inbox as a conversation that is answered by e-mail, once however often it is sent. The
 * address is what the shopper says it is: answers and only answers go there, and nobody is taken for its owner. Throws AppError
 * RATE_LIMITED, BusyError.
 */
export async function submitContactForm(
  shopId: ShopId,
  submitted: SubmittedForm,
): Promise<SubmittedMessage> {
  await limitSender(shopId, submitted);
  const message = await toMessage(shopId, submitted);
  const { customerId } = submitted;
  const received = await withSqlTransaction(async (tx) => {
    const result = await receiveMessage(tx, shopId, message);
    const { contactId, isDuplicate } = result;
    if (customerId && !isDuplicate && isProven(message.senderProof))
      await linkSignedInCustomer(tx, shopId, { contactId, customerId });
    return result;
  });
  const { conversationId, messageId, isDuplicate } = received;
  logger.info({ shopId, conversationId, messageId, isDuplicate }, "contact form received");
  return { conversationId, isDuplicate };
}
