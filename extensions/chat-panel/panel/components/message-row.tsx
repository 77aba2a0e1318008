/** @jsxImportSource preact */
import type { Message } from "extensions/chat-panel/panel/api/types";
import { useChat } from "extensions/chat-panel/panel/chat-context";
import { formatTime } from "extensions/chat-panel/panel/text/format";
import { CardList } from "./card-list";
import { Feedback } from "./feedback";
import { FileList } from "./file-list";
import { MessageText } from "./message-text";

interface MessageRowProps {
  message: Message;
  /** First and last of what the same person wrote in a row. */
  isFirst: boolean;
  isLast: boolean;
  /** "Sent" or "Seen", under the shopper's newest message. */
  receipt: string | null;
}

/** One message of the conversation. */
export function MessageRow({ message, isFirst, isLast, receipt }: MessageRowProps) {
  const { chat, state, t, locale } = useChat();
  if (message.event)
    return (
      <li class="event" dir="auto">
        {t("handed_over")}
      </li>
    );
  const isMine = message.from === "visitor";
  const author = isMine ? t("you") : message.authorName;
  return (
    <li class={isMine ? "row mine" : "row"}>
      <span class={isFirst && !isMine ? "author" : "sr"} dir="auto">
        {author}
      </span>
      {message.text && (
        <div class="bubble-text">
          <MessageText text={message.text} />
        </div>
      )}
      <FileList files={message.files} />
      <CardList cards={message.cards} />
      <span class={isLast ? "meta" : "sr"}>
        <time dateTime={message.createdAt}>{formatTime(message.createdAt, locale)}</time>
        {receipt && ` · ${receipt}`}
      </span>
      {message.from === "self-service" && isLast && (
        <Feedback
          // An answer names its source, an order or an article; several articles are only near one.
          isAnswer={message.cards.length > 0 && message.cards[1]?.type !== "article"}
          judgement={state.feedback[message.id]}
          onJudge={(isHelpful) => chat.judge(message.id, isHelpful)}
        />
      )}
    </li>
  );
}
