import { parseInboundAddress } from "~/channels/email/door/inbound-address";
import { MAIL_LIMITS } from "~/channels/email/door/mail-limits";
import { isOwnAddress, type OwnMail } from "~/channels/email/door/own-mail";
import { NOT_CHECKED, type InboundMessage } from "~/conversations/inbound/inbound-message";
import { readMailAddress } from "~/lib/mail-address";
import { decodeWords } from "./bytes/decode-words";
import { cleanLine } from "./clean-text";
import { messageIdOf } from "./identify-mail";
import { classifyMail } from "./judge/classify-mail";
import type { MailContext } from "./mail-task";
import type { MailAddress } from "./read-addresses";
import { headerValue, readMessageIds, type MailHeaders } from "./read-header";
import { scanHeader } from "./scan-header";

const UNREADABLE =
  "This message could not be read, so only its sender and subject are shown. The original is kept: download it to read it.";

/** The first address of a header's value, by the simplest reading there is. */
function scanAddress(headers: MailHeaders, name: string): MailAddress | null {
  const value = headerValue(headers, name);
  const open = value.indexOf("<");
  const close = value.indexOf(">", open);
  const isBracketed = open >= 0 && close > open;
  const address = isBracketed ? value.slice(open + 1, close) : (value.split(/[\s,;]/)[0] ?? "");
  const lowered = readMailAddress(cleanLine(address, 400));
  if (lowered === null) return null;
  const given = isBracketed ? decodeWords(value.slice(0, open)).replaceAll('"', "") : "";
  return { address: lowered, name: cleanLine(given, 200) || null };
}

function findSender(headers: MailHeaders, own: OwnMail): MailAddress | null {
  const candidates = ["reply-to", "from", "return-path"].map((name) => scanAddress(headers, name));
  return (
    candidates.find((candidate) => candidate && !isOwnAddress(own, candidate.address)) ??
    candidates.find((candidate) => candidate !== null) ??
    null
  );
}

/**
 * The message that stands in the inbox for a mail that was set aside: who it says it is from and about what, from a
 * bounded look at its first lines. `rawId`: SHA-256 of its bytes. It is never answered automatically.
 */
export function describeUnreadMail(
  raw: Uint8Array,
  { recipient, receivedAt, own }: MailContext,
  rawId: string,
): InboundMessage {
  const headers = scanHeader(raw);
  const sender = findSender(headers, own);
  const from = scanAddress(headers, "from");
  const subject = cleanLine(decodeWords(headerValue(headers, "subject")), 500);
  const { automatic } = classifyMail({
    headers,
    from: from?.address ?? null,
    fromName: from?.name ?? null,
    sender: sender?.address ?? null,
    subject: subject.slice(0, 300),
    contentType: "",
    reportType: null,
    hasDeliveryReport: false,
    hasReturnedMail: false,
    namesOurMail: false,
    answersOurs: false,
    text: "",
    own,
  });
  const references = [
    ...readMessageIds(headerValue(headers, "in-reply-to"), MAIL_LIMITS.references),
    ...readMessageIds(headerValue(headers, "references"), MAIL_LIMITS.references).toReversed(),
  ];
  return {
    channel: "email",
    externalId: `raw ${rawId}`,
    sender: sender && { kind: "email", value: sender.address },
    senderName: sender?.name ?? from?.name ?? null,
    toAddresses: [],
    ccAddresses: [],
    subject: subject || null,
    text: UNREADABLE,
    quotedText: null,
    html: null,
    automatic: automatic === "none" ? "auto-reply" : automatic,
    isQuiet: false,
    language: null,
    attachments: [],
    inboxAddress: recipient,
    mailMessageId: messageIdOf(headers),
    references: [...new Set(references)].slice(0, MAIL_LIMITS.references),
    replyToken: parseInboundAddress(recipient, own.domain)?.replyToken ?? null,
    bounceOf: null,
    receivedAt,
    senderProof: NOT_CHECKED,
  };
}
