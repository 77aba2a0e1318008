import type { ParsedMail } from "mailparser";
import { MAIL_LIMITS } from "~/channels/email/door/mail-limits";
import type { InboundAttachment } from "~/conversations/inbound/inbound-message";
import { inspectHtml } from "~/lib/inspect-html";
import { cleanText } from "./clean-text";
import { cutQuotedText } from "./cut-quoted-text";
import { sanitiseMailHtml } from "./sanitise-mail-html";

const FORWARD_SUBJECT =
  /^\s*(?:fwd?|wg|tr|rv|enc|i|doorst|vs|vl|pd|ilt|továbbítás|přeposlat|пересл|转发|轉寄|転送|전달)\s?[:：]/iu;

const TOO_LONG = "it is too long to be shown whole";

export interface MailBody {
  text: string;
  quotedText: string | null;
  html: string | null;
  /** Why it is not shown whole. */
  problem: string | null;
}

// Elements whose content is not for reading.
const HIDDEN = /^(\/?)(?:style|script|head|title)\b/i;

/** The words of HTML that is too long or too deep to be taken apart. Rough, but one pass over it. */
function stripTags(html: string): string {
  let isHidden = false;
  const words: string[] = [];
  for (const piece of html.slice(0, MAIL_LIMITS.textLength).split("<")) {
    if (piece === "") continue;
    const hidden = HIDDEN.exec(piece.slice(0, 20));
    if (hidden) isHidden = hidden[1] === "";
    if (!isHidden) words.push(piece.slice(piece.indexOf(">") + 1));
  }
  return cleanText(words.join(" "))
    .replace(/[ \t]{2,}/g, " ")
    .trim();
}

/** What a mail says, ready to show: the text written for it, the rest of the text, and clean HTML. */
export function readBody(mail: ParsedMail, attachments: readonly InboundAttachment[]): MailBody {
  const attachmentIds = attachmentIdsOf(attachments);
  const rawHtml = typeof mail.html === "string" ? mail.html : "";
  const isShort = rawHtml.length <= MAIL_LIMITS.htmlLength;
  const htmlProblem = isShort ? inspectHtml(rawHtml) : TOO_LONG;
  // The parser refuses to make text of some HTML as well.
  const isHtmlShown = rawHtml.trim() !== "" && !htmlProblem && !mail.textConversionError;
  const rawText = mail.text ?? "";
  const isCut = rawText.length > MAIL_LIMITS.textLength || (rawHtml !== "" && !isHtmlShown);
  let text = cleanText(rawText.slice(0, MAIL_LIMITS.textLength)).trim();
  if (!text && rawHtml) {
    text = stripTags(rawHtml);
  }
  const cut = cutQuotedText(text, FORWARD_SUBJECT.test(mail.subject ?? ""));
  const html = isHtmlShown ? cleanText(sanitiseMailHtml(rawHtml, { attachmentIds })) : "";
  return { ...cut, html: html || null, problem: isCut ? (htmlProblem ?? TOO_LONG) : null };
}

function attachmentIdsOf(attachments: readonly InboundAttachment[]): Map<string, string> {
  return new Map(
    attachments.flatMap(({ contentId, id, content }) =>
      contentId && content ? [[contentId, id] as const] : [],
    ),
  );
}
