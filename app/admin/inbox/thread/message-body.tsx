import type { MessageView } from "~/conversations/reads/views";
import { Attachments } from "./attachments";
import { HtmlMail } from "./html-mail";
import { hasMarkedQuote, isRichMail } from "./mail-document";
import { MessageCards } from "./message-cards";
import { MessageText } from "./message-text";
import { QuotedText } from "./quoted-text";
import { useAttachmentUrls } from "./use-attachment-urls";

/** Whether a message opens formatted: when its plain text would hide pictures or tables from the reader. */
export function opensFormatted(message: MessageView): boolean {
  const { html, quotedText, text } = message;
  if (html === null) return false;
  // Formatted, a mail shows its whole history again unless its program marked what is quoted.
  const repeatsHistory = quotedText !== null && !hasMarkedQuote(html);
  return text === "" || (isRichMail(html) && !repeatsHistory);
}

/** What a message says, and its files. */
export function MessageBody({
  message,
  isFormatted,
}: {
  message: MessageView;
  isFormatted: boolean;
}) {
  const { html, attachments, quotedText } = message;
  const urls = useAttachmentUrls(attachments);
  if (isFormatted && html) {
    // Inline pictures already stand inside the formatted mail.
    const apart = attachments.filter((attachment) => !attachment.isInline);
    return (
      <>
        <HtmlMail html={html} images={urls} title={`Message from ${message.author.name}`} />
        <MessageCards cards={message.cards} />
        <Attachments attachments={apart} urls={urls} />
      </>
    );
  }
  return (
    <>
      {message.text !== "" && <MessageText text={message.text} />}
      <MessageCards cards={message.cards} />
      <Attachments attachments={attachments} urls={urls} />
      {quotedText && <QuotedText text={quotedText} />}
    </>
  );
}
