import { fileLink } from "~/channels/chat/file-link.server";
import { findChatHead, findChatHistory } from "~/channels/chat/find-chat.server";
import { toChatMessage } from "~/channels/chat/to-chat-message";
import type { OutboundMessage } from "~/channels/contract/channel";
import { mailMessageId } from "~/channels/email/compose/compose-mail";
import { sendMailOnce } from "~/channels/email/compose/send-mail-once.server";
import { sendMail } from "~/channels/email/compose/send-mail.server";
import { findOutboundFiles } from "~/channels/outbound/find-outbound-message.server";
import { markMailed } from "~/conversations/outbox/mark-mailed.server";
import { noteMailFailed } from "~/conversations/outbox/note-mail-failed.server";
import type { ShopId } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { logger } from "~/logger.server";
import { getTexts } from "~/storefront/texts/get-texts.server";
import { composeUnreadAnswers } from "./compose-chat-mail";
import { findMailableChat } from "./find-mailable-chat.server";
import { findMailIds, findUnreadAnswers } from "./find-unread-answers.server";
import { mailNotice } from "./mail-notice.server";
import { UNREAD_ANSWERS } from "./mail-unread-answers.job";

const EARLIER = 12;
const MAX_ATTEMPTS = 12;

/**
 * Mails the team's answers that the shopper has not read in the chat, all in one, in their language and with what was
 * written before. Answers to the mail come back into the conversation. To an address that is not proven to be theirs
 * goes a notice alone. Nothing happens when everything was read, was mailed, or no address is known. Gives when to try
 * again; null when it is over: what could not be mailed then stands in the conversation with the reason.
 */
export async function mailUnreadAnswers(
  shopId: ShopId,
  conversationId: string,
): Promise<Date | null> {
  const chat = await findMailableChat(shopId, conversationId);
  const rows = await findUnreadAnswers(shopId, conversationId);
  const [first] = rows;
  const last = rows.at(-1);
  if (!chat?.email || !first || !last) return null;
  const { shop, visitor, email, isEmailProven, replyToken } = chat;
  const head = await findChatHead(shopId, visitor.id);
  if (head?.id !== conversationId) return null;
  if (!isEmailProven)
    return mailNotice(shopId, { ...chat, conversationId, email, firstAnswerId: first.id });
  const texts = await getTexts(shopId, visitor.locale ?? "");
  const unread = rows.map((row) => toChatMessage(row, head, (id) => fileLink(shopId, id)));
  const { messages: before } = await findChatHistory(shopId, head, first.sequence);
  const messageIds = rows.map(({ id }) => id);
  const written = { texts, timeZone: visitor.timeZone };
  // Named after the newest answer: when the attempt is made again with the same answers, it is the same mail.
  const mail: OutboundMessage = {
    id: last.id,
    channel: "email",
    connectionId: null,
    recipient: email,
    recipientName: visitor.name,
    text: composeUnreadAnswers({ ...written, unread, earlier: before.slice(-EARLIER) }),
    cards: rows.flatMap(({ cards }) => cards),
    files: await findOutboundFiles(shopId, messageIds),
    subject: texts.format("mail.subject", { shop: shop.name }),
    replyToken,
    createdAt: new Date(),
    threadIds: await findMailIds(shopId, conversationId),
    quoted: null,
  };
  const mailId = mailMessageId(last.id, getEnvironment().INBOUND_MAIL_DOMAIN);
  const mailed = { conversationId, messageIds, mailMessageId: mailId, email };
  const result = await sendMailOnce(shopId, {
    kind: UNREAD_ANSWERS,
    // An answer that comes in between two attempts goes along; it is still the same mail that is tried again.
    key: first.id,
    maxAttempts: MAX_ATTEMPTS,
    send: (attempt) => sendMail(shop, mail, attempt, "answers"),
    // With the note that it was sent: an answer that was written meanwhile was not in it, and is still to be mailed.
    onSent: (tx) => markMailed(tx, shopId, mailed),
  });
  if (result.state === "again") return result.at;
  if (result.state === "failed") {
    await noteMailFailed(shopId, { conversationId, email, reason: result.reason });
    return null;
  }
  logger.info({ shopId, conversationId, answers: rows.length }, "unread chat answers were mailed");
  return null;
}
