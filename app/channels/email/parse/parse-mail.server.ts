import type { StructuredHeader, ParsedMail as UnpackedMail } from "mailparser";
import type { DeliveryReport } from "~/channels/contract/channel";
import { parseInboundAddress } from "~/channels/email/door/inbound-address";
import { MAIL_LIMITS } from "~/channels/email/door/mail-limits";
import { isOwnAddress } from "~/channels/email/door/own-mail";
import { NOT_CHECKED, type InboundMessage } from "~/conversations/inbound/inbound-message";
import { classifyMail, type MailClass } from "./classify-mail";
import { cleanLine } from "./clean-text";
import { identifyMail, messageIdOf } from "./identify-mail";
import { cutHeader, inspectMime } from "./inspect-mime";
import { keepAttachments } from "./keep-attachments";
import type { MailContext, ParsedMail } from "./mail-task";
import { readAddresses, type MailAddress } from "./read-addresses";
import { readBody } from "./read-body";
import { readDeliveryReport } from "./read-delivery-report";
import { readFeedbackReport } from "./read-feedback-report";
import { headerValue, readHeaders, readMessageIds, type MailHeaders } from "./read-header";
import { unpackMail } from "./unpack-mail.server";

const UNDISPLAYABLE = "This message could not be displayed. Download the original to read it.";
// Something without any of these is not a mail, and what it says would be taken for header lines.
const MAIL_HEADERS = [
  "from",
  "to",
  "subject",
  "date",
  "message-id",
  "received",
  "content-type",
  "mime-version",
];
const REPORT_TYPES = new Set([
  "message/delivery-status",
  "message/disposition-notification",
  "message/feedback-report",
  "text/rfc822-headers",
]);

const EMPTY_MAIL: UnpackedMail = { attachments: [], headers: new Map(), headerLines: [] };

interface Unpacked {
  mail: UnpackedMail;
  problem: string | null;
}

/** Unpacks a mail or, when that cannot be done, its headers alone, and says why. */
async function unpack(raw: Buffer): Promise<Unpacked> {
  let problem = raw.length === 0 ? "it is empty" : inspectMime(raw);
  if (!problem) {
    try {
      const mail = await unpackMail(raw);
      if (MAIL_HEADERS.some((name) => mail.headers.has(name))) return { mail, problem: null };
      problem = "it has no header of a mail";
    } catch (error) {
      problem = error instanceof Error ? cleanLine(error.message, 300) : "its structure is broken";
    }
  }
  try {
    const mail = await unpackMail(cutHeader(raw));
    return { mail: { ...mail, attachments: [] }, problem };
  } catch {
    return { mail: EMPTY_MAIL, problem };
  }
}

function findReport(
  mail: UnpackedMail,
  headers: MailHeaders,
  references: string[],
): DeliveryReport | null {
  const textOf = (types: string[]) =>
    mail.attachments.find((part) => types.includes(part.contentType))?.content.toString("latin1") ??
    "";
  const returned = textOf(["message/rfc822", "text/rfc822-headers", "message/rfc822-headers"]);
  const feedback = textOf(["message/feedback-report"]);
  if (feedback) return readFeedbackReport({ feedback, returned });
  return readDeliveryReport({
    status: textOf(["message/delivery-status"]),
    returned,
    text: mail.text ?? "",
    failedRecipients: headerValue(headers, "x-failed-recipients"),
    references,
  });
}

function classify(
  mail: UnpackedMail,
  headers: MailHeaders,
  { from, sender }: Record<"from" | "sender", MailAddress | null>,
  context: MailContext,
): MailClass {
  const type = mail.headers.get("content-type") as StructuredHeader | undefined;
  return classifyMail({
    headers,
    from: from?.address ?? null,
    sender: sender?.address ?? null,
    subject: cleanLine(mail.subject ?? "", 300),
    contentType: type?.value?.toLowerCase() ?? "",
    reportType: type?.params?.["report-type"]?.toLowerCase() ?? null,
    hasDeliveryReport: mail.attachments.some(
      (part) => part.contentType === "message/delivery-status",
    ),
    own: context.own,
  });
}

// Shops' contact forms and help desks send in the shopper's name and put the shopper into Reply-To. Taking Reply-To
// for the person is also the safe choice: whoever gets our answers is the one whose orders are looked up.
function findSender(
  mail: UnpackedMail,
  headers: MailHeaders,
  context: MailContext,
): MailAddress | null {
  const replyTo = readAddresses(mail.replyTo).find(
    ({ address }) => !isOwnAddress(context.own, address),
  );
  const from = readAddresses(mail.from)[0];
  if (replyTo) return { ...replyTo, name: replyTo.name ?? from?.name ?? null };
  if (from) return from;
  const returnPath = readMessageIds(headerValue(headers, "return-path"), 1)[0]
    ?.slice(1, -1)
    .toLowerCase();
  return returnPath?.includes("@") ? { address: returnPath, name: null } : null;
}

function readLanguage(headers: MailHeaders): string | null {
  const tag = headerValue(headers, "content-language").split(",")[0]?.trim() ?? "";
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : null;
}

function buildMessage(raw: Buffer, { mail, problem }: Unpacked, context: MailContext): ParsedMail {
  const headers = readHeaders(mail.headerLines);
  const sender = findSender(mail, headers, context);
  const from = readAddresses(mail.from)[0] ?? null;
  const references = [
    ...readMessageIds(headerValue(headers, "in-reply-to"), MAIL_LIMITS.references),
    ...readMessageIds(headerValue(headers, "references"), MAIL_LIMITS.references).toReversed(),
  ];
  const { automatic, isQuiet } = classify(mail, headers, { from, sender }, context);
  const report = automatic === "bounce" ? findReport(mail, headers, references) : null;
  const kept = keepAttachments(
    mail.attachments.filter((part) => !REPORT_TYPES.has(part.contentType)),
  );
  const body = problem
    ? { text: UNDISPLAYABLE, quotedText: null, html: null, problem }
    : readBody(mail, kept);
  const message: InboundMessage = {
    channel: "email",
    externalId: identifyMail(mail, headers, { raw, from, sender, isWhole: problem === null }),
    sender: sender && { kind: "email", value: sender.address },
    senderName: sender?.name ?? null,
    // Whoever has the verdict says more.
    senderProof: NOT_CHECKED,
    toAddresses: readAddresses(mail.to).map(({ address }) => address),
    ccAddresses: readAddresses(mail.cc).map(({ address }) => address),
    subject: cleanLine(mail.subject ?? "", 500) || null,
    text: body.text,
    quotedText: body.quotedText,
    html: body.html,
    automatic,
    isQuiet,
    language: readLanguage(headers),
    attachments: kept,
    inboxAddress: context.recipient,
    mailMessageId: messageIdOf(headers),
    references: [...new Set(references)].slice(0, MAIL_LIMITS.references),
    replyToken: parseInboundAddress(context.recipient, context.own.domain)?.replyToken ?? null,
    bounceOf: report?.externalId ?? null,
    receivedAt: context.receivedAt,
  };
  return { message, report, problem: body.problem };
}

/**
 * Makes a message of a raw mail. Never throws for what the mail contains: one that cannot be taken apart becomes a
 * message that says so, with as many of its headers as could be read, and `problem` says why.
 */
export async function parseMail(raw: Buffer, context: MailContext): Promise<ParsedMail> {
  const unpacked = await unpack(raw);
  try {
    return buildMessage(raw, unpacked, context);
  } catch (error) {
    // A mail that meets a mistake of ours must still reach the agent.
    const problem =
      error instanceof Error ? cleanLine(error.message, 300) : "it defies understanding";
    return buildMessage(raw, { mail: EMPTY_MAIL, problem }, context);
  }
}
