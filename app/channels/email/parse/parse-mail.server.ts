import { parseInboundAddress } from "~/channels/email/door/inbound-address";
import { MAIL_LIMITS } from "~/channels/email/door/mail-limits";
import { NOT_CHECKED, type InboundMessage } from "~/conversations/inbound/inbound-message";
import { cleanLine } from "./clean-text";
import { findSender } from "./find-sender";
import { identifyMail, messageIdOf } from "./identify-mail";
import { cutHeader, inspectMime } from "./inspect-mime";
import { classifyMail, type MailClass } from "./judge/classify-mail";
import { findReturnedToken } from "./judge/find-returned-token";
import {
  isOwnId,
  namesOwnMail,
  readDeliveryReport,
  type BounceReport,
} from "./judge/read-delivery-report";
import { readFeedbackReport } from "./judge/read-feedback-report";
import type { MailContext, ParsedMail } from "./mail-task";
import type { MailAddress } from "./read-addresses";
import { readContent } from "./read-content";
import { headerValue, readMessageIds, type MailHeaders } from "./read-header";
import { EMPTY_MAIL, unpackMail, type UnpackedMail } from "./unpack-mail.server";

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
const RETURNED_TYPES = new Set([
  "message/rfc822",
  "message/global",
  "text/rfc822-headers",
  "message/rfc822-headers",
  "message/global-headers",
]);

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
    return { mail: { ...mail, sections: [], files: [] }, problem };
  } catch {
    return { mail: EMPTY_MAIL, problem };
  }
}

const isOneOf = (types: readonly string[]) => (file: { contentType: string }) =>
  types.includes(file.contentType);

/** What people would read of a mail, in its plain version where there is one. */
const wordsOf = ({ sections }: UnpackedMail): string =>
  sections
    .map(({ plain, html }) => plain ?? (html ?? "").replace(/<[^<>]{0,500}>/g, " "))
    .join("\n");

/** What a mail server attached: its report, and the mail that came back. */
interface AttachedReport {
  status: string;
  returned: string;
  feedback: string;
}

function findAttachedReport({ files }: UnpackedMail): AttachedReport {
  const textOf = (...types: string[]) =>
    files.find(isOneOf(types))?.content.toString("latin1", 0, 256 * 1024) ?? "";
  return {
    status: textOf("message/delivery-status", "message/global-delivery-status"),
    returned: textOf(...RETURNED_TYPES),
    feedback: textOf("message/feedback-report"),
  };
}

/** A mail with what stands in it about ours. */
interface Letter {
  mail: UnpackedMail;
  /** What people would read of it. */
  words: string;
  from: MailAddress | null;
  sender: MailAddress | null;
  references: readonly string[];
  replyToken: string | null;
  attached: AttachedReport;
}

function findReport(
  { mail, words, references, attached: { status, returned, feedback } }: Letter,
  { own }: MailContext,
): BounceReport | null {
  if (feedback) {
    const complaint = readFeedbackReport({ feedback, returned });
    return complaint && { ...complaint, subject: null };
  }
  return readDeliveryReport({
    status,
    returned,
    text: words,
    failedRecipients: headerValue(mail.headers, "x-failed-recipients"),
    references,
    ownDomain: own.domain,
  });
}

function classify(
  { mail, words, from, sender, references, replyToken, attached }: Letter,
  { own }: MailContext,
): MailClass {
  const ofOurs = `@${own.domain.toLowerCase()}>`;
  return classifyMail({
    headers: mail.headers,
    from: from?.address ?? null,
    fromName: from?.name ?? null,
    sender: sender?.address ?? null,
    subject: mail.subject.slice(0, 300),
    text: words,
    contentType: mail.type,
    reportType: mail.reportType,
    hasDeliveryReport: attached.status !== "",
    hasReturnedMail: attached.returned !== "",
    namesOurMail: namesOwnMail([words, attached.returned], own.domain),
    answersOurs: replyToken !== null || references.some((id) => id.toLowerCase().endsWith(ofOurs)),
    own,
  });
}

function readLanguage(headers: MailHeaders): string | null {
  const tag = headerValue(headers, "content-language").split(",")[0]?.trim() ?? "";
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : null;
}

function readReferences(headers: MailHeaders): string[] {
  const references = [
    ...readMessageIds(headerValue(headers, "in-reply-to"), MAIL_LIMITS.references),
    ...readMessageIds(headerValue(headers, "references"), MAIL_LIMITS.references).toReversed(),
  ];
  return [...new Set(references)].slice(0, MAIL_LIMITS.references);
}

function openLetter(mail: UnpackedMail, context: MailContext): Letter {
  const { headers, from, replyTo } = mail;
  return {
    mail,
    words: wordsOf(mail),
    from: from[0] ?? null,
    sender: findSender({ headers, from, replyTo, own: context.own }),
    references: readReferences(headers),
    replyToken: parseInboundAddress(context.recipient, context.own.domain)?.replyToken ?? null,
    attached: findAttachedReport(mail),
  };
}

/**
 * Divides what a bounce says by whether it names a mail. Where it names one that is not ours, as servers on the way may write ids anew,
 * the conversation's token counts before that.
 */
function nameReport(
  found: BounceReport | null,
  { replyToken, attached, words }: Letter,
  { own }: MailContext,
): Pick<ParsedMail, "report" | "unnamed"> {
  if (!found) return { report: null, unnamed: null };
  const { externalId, subject, ...said } = found;
  const isOurs = externalId !== null && isOwnId(externalId, own.domain);
  const token = isOurs ? null : (replyToken ?? findReturnedToken([attached.returned, words], own));
  if (externalId !== null && token === null)
    return { report: { ...said, externalId }, unnamed: null };
  return { report: null, unnamed: { ...said, replyToken: token, subject } };
}

async function buildMessage(
  raw: Buffer,
  { mail, problem }: Unpacked,
  context: MailContext,
): Promise<ParsedMail> {
  const letter = openLetter(mail, context);
  const { from, sender, references, replyToken } = letter;
  const { automatic, isQuiet } = classify(letter, context);
  const found = automatic === "bounce" ? findReport(letter, context) : null;
  const { report, unnamed } = nameReport(found, letter, context);
  const { kept, ...content } = await readContent({ mail, sender, replyToken }, context);
  const body = problem
    ? { text: UNDISPLAYABLE, quotedText: null, html: null, forwarded: null, problem }
    : content;
  const message: InboundMessage = {
    channel: "email",
    externalId: identifyMail(mail, { raw, from, sender, isWhole: problem === null }),
    sender: sender && { kind: "email", value: sender.address },
    senderName: sender?.name ?? null,
    // Whoever has the verdict says more.
    senderProof: NOT_CHECKED,
    // What a server or a responder sends back is no forward, whatever it holds.
    forwarded: automatic === "none" ? body.forwarded : null,
    toAddresses: mail.to.map(({ address }) => address),
    ccAddresses: mail.cc.map(({ address }) => address),
    subject: cleanLine(mail.subject, 500) || null,
    text: body.text,
    quotedText: body.quotedText,
    html: body.html,
    automatic,
    isQuiet,
    language: readLanguage(mail.headers),
    attachments: kept,
    inboxAddress: context.recipient,
    mailMessageId: messageIdOf(mail.headers),
    references: [...references],
    replyToken,
    bounceOf: report?.externalId ?? null,
    receivedAt: context.receivedAt,
  };
  return { message, report, unnamed, problem: body.problem };
}

/**
 * Makes a message of a raw mail. Never throws for what the mail contains: one that cannot be taken apart becomes a
 * message that says so, with as many of its headers as could be read, and `problem` says why.
 */
export async function parseMail(raw: Buffer, context: MailContext): Promise<ParsedMail> {
  const unpacked = await unpack(raw);
  try {
    return await buildMessage(raw, unpacked, context);
  } catch (error) {
    // A mail that meets a mistake of ours must still reach the agent.
    const problem =
      error instanceof Error ? cleanLine(error.message, 300) : "it defies understanding";
    return buildMessage(raw, { mail: EMPTY_MAIL, problem }, context);
  }
}
