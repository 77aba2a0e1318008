import { findChatHistory } from "../../channels/chat/find-chat.server";
import { fileLink } from "../../channels/chat/file-link.server";
import { toChatMessage } from "../../channels/chat/to-chat-message";
import { mailMessageId } from "../../channels/email/compose-mail";
import { sendMail } from "../../channels/email/send-mail.server";
import { findOutboundFiles } from "../../channels/find-outbound-message.server";
import { findChatHead } from "../../channels/chat/find-chat.server";
import { markMailed } from "../../conversations/mark-mailed.server";
import type { ShopId } from "../../db.server";
import { getEnvironment } from "../../env.server";
import { logger } from "../../logger.server";
import { getTexts } from "../texts/get-texts.server";
import { composeUnreadAnswers } from "./compose-chat-mail";
import { findMailableChat } from "./find-mailable-chat.server";
import { findMailIds, findUnreadAnswers } from "./find-unread-answers.server";

const EARLIER = 12;

/**
 * Mails the team's answers that the shopper has not read in the chat, all in one, in their language and with what was
 * written before. Answers to the mail come back into the conversation. Nothing happens when everything was read, was
 * mailed, or no address is known. Throws AppError of the mail server.
 */
export async function mailUnreadAnswers(shopId: ShopId, conversationId: string): Promise<void> {
  const chat = await findMailableChat(shopId, conversationId);
  const rows = await findUnreadAnswers(shopId, conversationId);
  const [first] = rows;
  const last = rows.at(-1);
  if (!chat?.email || !first || !last) return;
  const { shop, visitor, email, replyToken } = chat;
  const head = await findChatHead(shopId, visitor.id);
  if (head?.id !== conversationId) return;
  const texts = await getTexts(shopId, visitor.locale ?? "");
  const unread = rows.map((row) => toChatMessage(row, head, (id) => fileLink(shopId, id)));
  const { messages: before } = await findChatHistory(shopId, head, first.sequence);
  const messageIds = rows.map(({ id }) => id);
  const written = { texts, timeZone: visitor.timeZone };
  // Named after the newest answer: when the attempt is made again with the same answers, it is the same mail.
  await sendMail(shop, {
    id: last.id,
    channel: "email",
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
  });
  const mailId = mailMessageId(last.id, getEnvironment().INBOUND_MAIL_DOMAIN);
  await markMailed(shopId, { conversationId, messageIds, mailMessageId: mailId, email });
  logger.info({ shopId, conversationId, answers: rows.length }, "unread chat answers were mailed");
}
