import type { DeliveryReport } from "~/channels/contract/channel";
import { cleanLine, cleanText } from "./clean-text";
import { readMessageIds } from "./read-header";

interface ReportSources {
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
  return value?.replace(/^[a-z0-9-]{1,30};\s*/i, "").trim() || null;
}

function findMessageId(sources: ReportSources): string | null {
  const header = field(sources.returned, "message-id");
  const inText = /^[ \t]*Message-ID:[ \t]*(<[^<>\s\p{Cc}]{3,500}>)/imu.exec(sources.text)?.[1];
  return readMessageIds(header ?? "", 1)[0] ?? inText ?? sources.references[0] ?? null;
}

// What is scanned, as text that can be stored: strangers write it.
function readable({ status, returned, text, failedRecipients, references }: ReportSources) {
  const clean = (source: string) => cleanText(source.slice(0, MAX_SCANNED));
  return {
    status: clean(status),
    returned: clean(returned),
    text: clean(text),
    failedRecipients: clean(failedRecipients),
    references,
  };
}

function oneLine(value: string | null, maxLength: number): string | null {
  return (value && cleanLine(value, maxLength)) || null;
}

function reasonFor(
  recipient: string | null,
  action: string,
  code: string | null,
  diagnostic: string | null,
): string {
  const who = recipient ?? "The recipient’s mail server";
  const detail = [code, diagnostic].filter(Boolean).join(" ").slice(0, 500);
  if (action === "delayed") return `${who}: delivery is delayed. ${detail}`.trim();
  return `${recipient ? `The mail server of ${recipient}` : who} returned the message${detail ? `: ${detail}` : "."}`;
}

/**
 * What a bounce says: which of our messages did not arrive, for whom and why. Null when nothing in it names a message.
 * A delay is no failure yet (RFC 3464, section 2.3.3) and gives null too.
 */
export function readDeliveryReport(sources: ReportSources): DeliveryReport | null {
  const clean = readable(sources);
  const { status } = clean;
  const action = (field(status, "action") ?? "failed").toLowerCase();
  if (action !== "failed") return null;
  const externalId = findMessageId(clean);
  if (!externalId) return null;
  const recipient = oneLine(
    afterType(field(status, "final-recipient")) ??
      afterType(field(status, "original-recipient")) ??
      clean.failedRecipients.split(",")[0] ??
      null,
    400,
  );
  const statusCode = field(status, "status");
  const code = oneLine(
    statusCode ?? /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(clean.text)?.[0] ?? null,
    100,
  );
  const diagnostic = oneLine(afterType(field(status, "diagnostic-code")), 500);
  const reason = reasonFor(recipient, action, code, diagnostic);
  return { externalId, state: "failed", recipient, code, reason };
}
