import type { DeliveryReport } from "~/channels/contract/channel";
import { decodeWords } from "~/channels/email/parse/bytes/decode-words";
import { cleanLine, cleanText } from "~/channels/email/parse/clean-text";
import { readMessageIds } from "~/channels/email/parse/read-header";
import { isUuid } from "~/lib/is-uuid";
import { addressesIn } from "~/lib/mail-address";
import { hasServerWords } from "./bounce-signs";

export interface ReportSources {
  /** Content of message/delivery-status (RFC 3464), "" when there is none. */
  status: string;
  /** The mail that came back, whole or its headers: message/rfc822 or text/rfc822-headers. */
  returned: string;
  /** What the mail says to people. */
  text: string;
  /** X-Failed-Recipients, which Exim and Google set. */
  failedRecipients: string;
  /** Message-IDs the bounce itself says it is about. */
  references: readonly string[];
  /** Domain of our mails' Message-IDs. */
  ownDomain: string;
}

const MAX_SCANNED = 64 * 1024;

/** A header's value in a block of them, its continuation lines joined; null when it is missing or empty. */
function field(block: string, name: string): string | null {
  const label = `${name}:`;
  const lines = block.split("\n");
  const first = lines.findIndex((line) => line.slice(0, label.length).toLowerCase() === label);
  if (first < 0) return null;
  let end = first + 1;
  while (lines[end]?.startsWith(" ") || lines[end]?.startsWith("\t")) end += 1;
  const value = lines.slice(first, end).map((line) => line.trim());
  return value.join(" ").slice(label.length).trim() || null;
}

function afterType(value: string | null): string | null {
  return (
    value
      ?.replace(/^[a-z0-9-]{1,30};\s*/i, "")
      .replace(/^<|>$/g, "")
      .trim() || null
  );
}

/** Every id in a text that is of our mails. */
function ownIds(text: string, ownDomain: string): string[] {
  const ids = text.match(/<[^<>@\s\p{Cc}]{3,300}@[^<>@\s\p{Cc}]{1,200}>/gu) ?? [];
  return ids.filter((id) => id.toLowerCase().endsWith(`@${ownDomain.toLowerCase()}>`));
}

/** Whether this is an id that we gave a mail, and not our reply address in brackets. */
export function isOwnId(id: string, ownDomain: string): boolean {
  const [local = "", domain] = id.toLowerCase().replace(/^<|>$/g, "").split("@", 3);
  return domain === ownDomain.toLowerCase() && isUuid(local);
}

/** Whether one of our mails is named in any of these texts. */
export const namesOwnMail = (texts: readonly string[], ownDomain: string): boolean =>
  texts.some((text) => ownIds(text.slice(0, MAX_SCANNED), ownDomain).length > 0);

function findMessageId({ returned, text, references, ownDomain }: ReportSources): string | null {
  const header = readMessageIds(field(returned, "message-id") ?? "", 1)[0];
  const inText = /^[ \t>|]{0,9}Message-ID:\s{0,9}(<[^<>\s\p{Cc}]{3,500}>)/imu.exec(text)?.[1];
  const isOurs = (id: string | undefined) => id !== undefined && isOwnId(id, ownDomain);
  const named = [...ownIds(text, ownDomain), ...ownIds(returned, ownDomain)].filter(isOurs);
  const candidates = [header, inText, ...named];
  return (
    candidates.find(isOurs) ??
    references.find(isOurs) ??
    candidates.find((id) => id !== undefined) ??
    references[0] ??
    null
  );
}

// What is scanned, as text that can be stored: strangers write it.
function readable(sources: ReportSources): ReportSources {
  const clean = (source: string) => cleanText(source.slice(0, MAX_SCANNED));
  const { status, returned, text, failedRecipients } = sources;
  return {
    ...sources,
    status: clean(status),
    returned: clean(returned),
    text: clean(text),
    failedRecipients: clean(failedRecipients),
  };
}

function oneLine(value: string | null | undefined, maxLength: number): string | null {
  return (value && cleanLine(value, maxLength)) || null;
}

/** Of a report about several recipients, what it says of the first that got nothing; null when all did, or will. */
function failedGroup(status: string): string | null {
  const groups = status.split(/\n[ \t]*\n/).slice(0, 200);
  const ofRecipients = groups.filter((group) => field(group, "action") !== null);
  if (ofRecipients.length === 0) return status;
  const failed = ofRecipients.find((group) => /^fail/i.test(field(group, "action") ?? ""));
  if (failed === undefined) return null;
  // Some servers write everything without blank lines.
  return failed;
}

const IS_DELAY =
  /delivery is delayed|has been delayed|not yet (?:been )?delivered|still trying|will (?:keep|continue) (?:to )?(?:try|retry)|no action is required|need not resend|do not need to resend|delivery will continue|warning message only/i;

const SENTENCE_LENGTH = 300;

/** The line in which a server says what was wrong, else the first that says anything. */
function sayWhy(text: string): string | null {
  const lines = text.split("\n", 400).map((line) => line.trim());
  const telling = lines.find(
    (line) => line.length < 500 && /\b[45]\d\d\b|\b[45]\.\d{1,2}\.\d{1,3}\b/.test(line),
  );
  const worded = lines.find((line) => line.length < 500 && hasServerWords(line));
  const first = lines.find((line) => /\p{L}{3}/u.test(line) && !/^(?:hi|dear|hello)\b/i.test(line));
  return oneLine(telling ?? worded ?? first, SENTENCE_LENGTH);
}

/** Who did not get it: the first address in what a server wrote that is none of ours. */
function recipientInText(text: string, ownDomain: string): string | null {
  const other = addressesIn(text.slice(0, 8_000)).find(
    (address) =>
      !address.endsWith(`@${ownDomain.toLowerCase()}`) &&
      !/^(?:postmaster|mailer-daemon|abuse)@/.test(address),
  );
  return other ?? null;
}

function reasonFor(recipient: string | null, code: string | null, detail: string | null): string {
  const who = recipient ? `The mail server of ${recipient}` : "The recipient’s mail server";
  const said = [detail?.includes(code ?? "\n") ? null : code, detail].filter(Boolean).join(" ");
  return `${who} returned the message${said ? `: ${said.slice(0, 500)}` : "."}`;
}

/** What a bounce says; many make none of which message it is about. */
export type BounceReport = Omit<DeliveryReport, "externalId"> & {
  externalId: string | null;
  /** Of the mail that came back, where the report shows it; one line. */
  subject: string | null;
};

/**
 * What a bounce says: which of our messages did not arrive, for whom and why. Null for a delay, which is no failure yet (RFC 3464,
 * section 2.3.3).
 */
export function readDeliveryReport(sources: ReportSources): BounceReport | null {
  const clean = readable(sources);
  const { text, ownDomain } = clean;
  const status = failedGroup(clean.status);
  if (status === null || (status === "" && IS_DELAY.test(text))) return null;
  const externalId = findMessageId(clean);
  const recipient = oneLine(
    afterType(field(status, "final-recipient")) ??
      afterType(field(status, "original-recipient")) ??
      clean.failedRecipients.split(",")[0] ??
      null,
    400,
  );
  const who = recipient ?? recipientInText(text, ownDomain);
  const statusCode = field(status, "status")?.split(/\s/, 1)[0] ?? null;
  const code = oneLine(statusCode ?? /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(text)?.[0] ?? null, 100);
  const diagnostic = oneLine(afterType(field(status, "diagnostic-code")), 500);
  const reason = reasonFor(who, code, diagnostic ?? sayWhy(text));
  const subject = oneLine(decodeWords(field(clean.returned, "subject") ?? ""), 300);
  return { externalId, state: "failed", recipient: who, code, reason, subject };
}
