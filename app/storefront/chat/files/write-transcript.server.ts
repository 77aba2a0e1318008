import type { ChatMessage } from "~/channels/chat/chat-message";
import { findChatHead, findChatHistory } from "~/channels/chat/find-chat.server";
import type { ShopId } from "~/database/db.server";
import { writeMessages } from "~/storefront/chat/mail/compose-chat-mail";
import {
  findMailableChat,
  type MailableChat,
} from "~/storefront/chat/mail/find-mailable-chat.server";
import { getTexts } from "~/storefront/texts/get-texts.server";
import type { Texts } from "~/storefront/texts/texts";

const MAX_PAGES = 20;

interface Transcript {
  chat: MailableChat;
  texts: Texts;
  /** In the shopper's language; 60,000 characters and a few at most. */
  text: string;
}

/** A whole conversation (its last 1,000 messages) in words; null when it is not its shopper's running one any more. */
export async function writeTranscript(
  shopId: ShopId,
  conversationId: string,
): Promise<Transcript | null> {
  const chat = await findMailableChat(shopId, conversationId);
  const head = chat && (await findChatHead(shopId, chat.visitor.id));
  if (!chat || head?.id !== conversationId) return null;
  const messages: ChatMessage[] = [];
  for (let page = 0, hasOlder = true; hasOlder && page < MAX_PAGES; page += 1) {
    const found = await findChatHistory(shopId, head, messages[0]?.sequence ?? null);
    messages.unshift(...found.messages);
    hasOlder = found.hasOlder;
  }
  const { locale, timeZone } = chat.visitor;
  const texts = await getTexts(shopId, locale ?? "");
  const intro = texts.format("mail.transcript", { shop: chat.shop.name });
  return { chat, texts, text: `${intro}\n\n${writeMessages(messages, { texts, timeZone })}` };
}
