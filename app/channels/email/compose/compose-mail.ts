import type { ChannelShop, OutboundMessage } from "~/channels/contract/channel";
import { formatInboundAddress } from "~/channels/email/door/inbound-address";
import type { Sender } from "~/channels/email/sender/choose-sender";
import type { MailContent } from "~/channels/email/sender/dispatch-mail.server";
import { escapeHtml } from "~/lib/escape-html";
import { splitAtUrls } from "~/lib/split-at-urls";
import { cardsAsHtml, cardsAsText } from "./compose-cards";

interface Composition {
  shop: ChannelShop;
  message: OutboundMessage;
  sender: Pick<Sender, "name" | "inbox">;
  /** INBOUND_MAIL_DOMAIN */
  domain: string;
}

const MAX_QUOTED = 10_000;
const REPLY_PREFIX = /^\s*(?:re|aw|sv|vs|antw|ref|rif|odp|回复|回覆|답장|رد)\s?[:：]/iu;

/** Our Message-ID of a message: the same at every attempt, so that a repeat can be told from a second mail. */
export function mailMessageId(messageId: string, domain: string): string {
  return `<${messageId}@${domain}>`;
}

/** "Re: …" once, however often a thread has gone to and fro; none on a mail that answers nothing. */
function subjectOf({ subject, threadIds, quoted }: OutboundMessage, shopName: string): string {
  const said = subject.trim() === "" ? `Your message to ${shopName || "us"}` : subject;
  const isAnswer = threadIds.length > 0 || quoted !== null;
  return !isAnswer || REPLY_PREFIX.test(said) ? said : `Re: ${said}`;
}

// Addresses are found before the text is escaped: afterwards the "&gt;" behind one would read as a part of it.
function linkify(text: string): string {
  return splitAtUrls(text)
    .map(escapeHtml)
    .map((piece, index) => (index % 2 === 1 ? `<a href="${piece}">${piece}</a>` : piece))
    .join("");
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map(
      (part) => `<p dir="auto" style="margin:0 0 1em">${linkify(part).replace(/\n/g, "<br>")}</p>`,
    )
    .join("\n");
}

function attribution({ authorName, createdAt }: { authorName: string; createdAt: Date }): string {
  const day = createdAt.toISOString().slice(0, 16).replace("T", " ");
  return `On ${day} UTC, ${authorName.replace(/[<>\n]/g, "")} wrote:`;
}

function composeText({ text: said, cards, quoted }: OutboundMessage): string {
  const text = [said, cardsAsText(cards)].filter(Boolean).join("\n\n");
  if (!quoted) return `${text}\n`;
  const history = quoted.text
    .slice(0, MAX_QUOTED)
    .split("\n")
    .map((line) => (line ? `> ${line}` : ">"));
  return `${text}\n\n${attribution(quoted)}\n${history.join("\n")}\n`;
}

function composeHtml({ text, cards, quoted }: OutboundMessage): string {
  const font =
    "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#202223";
  // The class is the one mail programs (and we) fold quoted history by.
  const history = quoted
    ? `<div class="gmail_quote"><p dir="auto" style="margin:1.5em 0 .5em;color:#6d7175">${escapeHtml(attribution(quoted))}</p>
<blockquote type="cite" dir="auto" style="margin:0;padding-inline-start:1em;border-inline-start:2px solid #d2d5d8;color:#6d7175">
${paragraphs(quoted.text.slice(0, MAX_QUOTED))}</blockquote></div>`
    : "";
  return `<!doctype html><html><head><meta charset="utf-8"></head><body style="margin:0"><div dir="auto" style="${font};max-width:640px">
${text === "" ? "" : paragraphs(text)}
${cardsAsHtml(cards)}
${history}</div></body></html>`;
}

/**
 * A reply as nodemailer sends it: in the thread (In-Reply-To, References), under our stable Message-ID, with text and
 * HTML, and with answers going to the conversation's own address. It bears no Auto-Submitted: a person wrote it.
 */
export function composeMail({ shop, message, sender, domain }: Composition): MailContent {
  const replyTo = formatInboundAddress(sender.inbox, domain, message.replyToken ?? undefined);
  const inReplyTo = message.threadIds.at(-1);
  return {
    replyTo: { name: sender.name, address: replyTo },
    subject: subjectOf(message, shop.name),
    messageId: mailMessageId(message.id, domain),
    ...(inReplyTo ? { inReplyTo, references: message.threadIds } : {}),
    date: message.createdAt,
    text: composeText(message),
    html: composeHtml(message),
    ...(message.files.length > 0
      ? {
          attachments: message.files.map(({ fileName: filename, contentType, content }) => ({
            filename,
            contentType,
            content,
          })),
        }
      : {}),
  };
}
