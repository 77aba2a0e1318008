import { parseDocument } from "htmlparser2";
import { MAIL_LIMITS } from "~/channels/email/door/mail-limits";
import type { ForwardedMail, InboundAttachment } from "~/conversations/inbound/inbound-message";
import { inspectHtml } from "~/lib/inspect-html";
import { cleanText } from "./clean-text";
import type { BodyLine } from "./history/body-line";
import { cutLines, findHistory, textLines } from "./history/cut-history";
import { findForwarded } from "./history/find-forwarded";
import type { CutContext } from "./history/mark-history";
import { textAsHtml, type BodySection } from "./mime/body-parts";
import { htmlAsText, htmlLines, type HtmlLine } from "./mime/html-lines";
import { markQuoted } from "./mime/mark-quoted";
import { saysNothing } from "./mime/says-nothing";
import { sanitiseMailHtml } from "./sanitise-mail-html";

const TOO_LONG = "it is too long to be shown whole";

export interface MailBody {
  /** Whose mail it passes on, by the header in it. */
  forwarded: ForwardedMail | null;
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

/** HTML that can be shown, with its lines. */
interface ShownHtml {
  lines: HtmlLine[];
  render: (context: CutContext) => string;
}

function openHtml(html: string): ShownHtml {
  const document = parseDocument(html);
  const lines = htmlLines(document);
  return {
    lines,
    render: (context) => markQuoted(document, lines, findHistory(lines, context)),
  };
}

const cleanLines = (lines: readonly BodyLine[]): BodyLine[] =>
  lines.map((line) => ({ ...line, text: cleanText(line.text).replaceAll("\u00a0", " ") }));

/** The plain version of all sections, null where one has none but HTML. */
function plainVersion(sections: readonly BodySection[], wordsOf: (html: string) => string): string {
  return sections
    .map(({ plain, html }) => plain ?? (html === null ? "" : wordsOf(html)))
    .join("\n");
}

function htmlVersion(sections: readonly BodySection[]): string {
  if (!sections.some(({ html }) => /\S/.test(html ?? ""))) return "";
  return sections.map(({ plain, html }) => html ?? textAsHtml(plain ?? "")).join("\n");
}

/**
 * What a mail says, ready to show: the text written for it, the rest of the text, and clean HTML in which history is marked. The text is
 * that of the plain version, unless it says nothing of what the HTML says.
 */
export function readBody(
  sections: readonly BodySection[],
  context: CutContext,
  attachments: readonly InboundAttachment[] = [],
): MailBody {
  const rawHtml = htmlVersion(sections);
  const isShort = rawHtml.length <= MAIL_LIMITS.htmlLength;
  const htmlProblem = isShort ? inspectHtml(rawHtml) : TOO_LONG;
  const shown = rawHtml !== "" && !htmlProblem ? openHtml(rawHtml) : null;
  const wordsOf = shown ? htmlAsText : stripTags;
  const isAllHtml = sections.every(({ plain }) => plain === null);
  const plain = isAllHtml && shown ? "" : plainVersion(sections, wordsOf);
  const limit = MAIL_LIMITS.textLength;
  const isCut = plain.length > limit || (rawHtml !== "" && !shown);
  const text = cleanText(plain.slice(0, limit)).trim();
  const ofHtml = shown ? shown.lines.map((line) => line.text).join("\n") : "";
  const isOfHtml = shown !== null && saysNothing(text, ofHtml);
  const htmlText = shown ? cleanLines(shown.lines) : [];
  const lines = isOfHtml ? htmlText : textLines(text);
  const cut = cutLines(lines, context);
  const marked = shown?.render(context) ?? "";
  const html = cleanText(sanitiseMailHtml(marked, { attachmentIds: attachmentIdsOf(attachments) }));
  return {
    // Some programs leave the addresses, or the block's lines, out of the plain version.
    forwarded: findForwarded(lines, context) ?? findForwarded(htmlText, context),
    text: cut.text.slice(0, limit),
    quotedText: cut.quotedText?.slice(0, limit) ?? null,
    html: html || null,
    problem: isCut ? (htmlProblem ?? TOO_LONG) : null,
  };
}

function attachmentIdsOf(attachments: readonly InboundAttachment[]): Map<string, string> {
  return new Map(
    attachments.flatMap(({ contentId, id, content }) =>
      contentId && content ? [[contentId, id] as const] : [],
    ),
  );
}
