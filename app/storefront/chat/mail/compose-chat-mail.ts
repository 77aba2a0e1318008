import type { ChatMessage, ShopperEvent } from "~/channels/chat/chat-message";
import type { MessageCard } from "~/conversations/reads/message-cards";
import type { Texts } from "~/storefront/texts/texts";

const MAX_LENGTH = 60_000;

interface MailTextOptions {
  texts: Texts;
  /** IANA; UTC when it is not known. */
  timeZone: string | null;
}

function writeTime(createdAt: string, { texts, timeZone }: MailTextOptions): string {
  return new Intl.DateTimeFormat(texts.locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: timeZone ?? "UTC",
  }).format(new Date(createdAt));
}

function writeCard(card: MessageCard): string[] {
  if (card.type !== "order") return [card.title];
  const ways = card.trackings.flatMap(({ url }) => url ?? []);
  return [`${card.name}: ${card.status}`, ...ways];
}

const EVENT_WORDS = { "handed-over": "chat.handed_over" } as const satisfies Record<
  ShopperEvent,
  string
>;

function writeMessage(message: ChatMessage, written: MailTextOptions): string {
  const time = writeTime(message.createdAt, written);
  const { from, event, text, files, cards } = message;
  if (event) return `— ${written.texts.format(EVENT_WORDS[event])} (${time})`;
  const who = from === "visitor" ? written.texts.format("mail.you") : message.authorName;
  const rest = [...cards.flatMap(writeCard), ...files.map(({ name }) => name)].map(
    (line) => `• ${line}`,
  );
  return [`${who}, ${time}`, text, ...rest].filter(Boolean).join("\n");
}

/** Messages one after another, as a mail shows them; the oldest are left out when there are too many. */
export function writeMessages(messages: readonly ChatMessage[], written: MailTextOptions): string {
  const parts: string[] = [];
  let length = 0;
  for (const message of messages.toReversed()) {
    const part = writeMessage(message, written);
    length += part.length;
    if (length > MAX_LENGTH) break;
    parts.unshift(part);
  }
  return parts.join("\n\n");
}

interface UnreadAnswers extends MailTextOptions {
  /** What the shopper has not read, oldest first; one at least. */
  unread: readonly ChatMessage[];
  /** What was written before. */
  earlier: readonly ChatMessage[];
}

/** The mail that brings answers which were not read in the chat, with what was written so far. */
export function composeUnreadAnswers({ unread, earlier, ...written }: UnreadAnswers): string {
  const { texts } = written;
  const name = unread.at(-1)?.authorName ?? "";
  const answers = unread.map(({ text }) => text).filter(Boolean);
  const history =
    earlier.length > 0 ? [texts.format("mail.soFar"), writeMessages(earlier, written)] : [];
  return [
    texts.format("mail.answer", { name }),
    ...answers,
    texts.format("mail.howToReply"),
    ...history,
  ].join("\n\n");
}
