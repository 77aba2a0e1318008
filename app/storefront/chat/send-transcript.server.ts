import { findChatHead, findChatHistory } from "../../channels/chat/find-chat.server";
import type { ChatMessage } from "../../channels/chat/chat-message";
import { sendMail } from "../../channels/email/send-mail.server";
import { sendMailOnce } from "../../channels/email/send-mail-once.server";
import type { OutboundMessage } from "../../channels/channel";
import { noteMailFailed } from "../../conversations/note-mail-failed.server";
import type { ShopId } from "../../db.server";
import { getTexts } from "../texts/get-texts.server";
import { writeMessages } from "./compose-chat-mail";
import { findMailableChat } from "./find-mailable-chat.server";

const MAX_PAGES = 20;

const MAX_ATTEMPTS = 8;

/**
 * Mails a whole conversation (its last 1,000 messages) to its shopper. Gives when to try again; null when it was sent, or
 * never will be: then the team reads why in the conversation.
 */
export async function sendTranscript(
  shopId: ShopId,
  { conversationId, transcriptId }: { conversationId: string; transcriptId: string },
): Promise<Date | null> {
  const chat = await findMailableChat(shopId, conversationId);
  const head = chat && (await findChatHead(shopId, chat.visitor.id));
  if (!chat?.email || head?.id !== conversationId) return null;
  const { shop, visitor, email, isEmailProven, replyToken } = chat;
  const messages: ChatMessage[] = [];
  for (let page = 0, hasOlder = true; hasOlder && page < MAX_PAGES; page += 1) {
    const found = await findChatHistory(shopId, head, messages[0]?.sequence ?? null);
    messages.unshift(...found.messages);
    hasOlder = found.hasOlder;
  }
  const texts = await getTexts(shopId, visitor.locale ?? "");
  const intro = texts.format("mail.transcript", { shop: shop.name });
  const written = writeMessages(messages, { texts, timeZone: visitor.timeZone });
  const mail: OutboundMessage = {
    id: transcriptId,
    channel: "email",
    recipient: email,
    recipientName: visitor.name,
    text: `${intro}\n\n${written}`,
    cards: [],
    files: [],
    subject: texts.format("mail.subject", { shop: shop.name }),
    // Somebody may be mailed this who never chatted: what they answer is not for the chat's page to show.
    replyToken: isEmailProven ? replyToken : null,
    createdAt: new Date(),
    threadIds: [],
    quoted: null,
  };
  const result = await sendMailOnce(shopId, {
    kind: "transcript",
    key: transcriptId,
    maxAttempts: MAX_ATTEMPTS,
    send: (flight) => sendMail(shop, mail, flight),
  });
  if (result.state === "failed")
    await noteMailFailed(shopId, { conversationId, email, reason: result.reason });
  return result.state === "again" ? result.at : null;
}
