import { fingerprintMail, fingerprintRaw } from "./fingerprint-mail";
import type { MailAddress } from "./read-addresses";
import { headerValue, readMessageIds, type MailHeaders } from "./read-header";
import type { UnpackedMail } from "./unpack-mail.server";

/** The mail's own Message-ID with its brackets. */
export function messageIdOf(headers: MailHeaders): string | null {
  return readMessageIds(headerValue(headers, "message-id"), 1)[0] ?? null;
}

// The SMTP door adds it (see start-smtp-listener); the same mail through the other door has none.
function withoutReturnPath(raw: Buffer): Buffer {
  return /^return-path:/i.test(raw.toString("latin1", 0, 12))
    ? raw.subarray(raw.indexOf(10) + 1)
    : raw;
}

export interface IdentityFacts {
  raw: Buffer;
  from: MailAddress | null;
  sender: MailAddress | null;
  /** It could be taken apart. */
  isWhole: boolean;
}

/** Identity of a mail at its channel; see `fingerprintMail`. */
export function identifyMail(
  mail: Pick<UnpackedMail, "headers" | "subject" | "sections" | "files">,
  { raw, from, sender, isWhole }: IdentityFacts,
): string {
  const { headers, sections } = mail;
  // Without Message-ID and Date two mails that say the same cannot be told from one that came twice, but by their bytes.
  const isNamed = messageIdOf(headers) !== null || headers.has("date");
  if (!isWhole || !isNamed) return `raw ${fingerprintRaw(withoutReturnPath(raw))}`;
  return fingerprintMail({
    messageId: messageIdOf(headers),
    from: from?.address ?? null,
    sender: sender?.address ?? null,
    inReplyTo: headerValue(headers, "in-reply-to"),
    subject: mail.subject,
    text: sections.map(({ plain }) => plain ?? "").join("\n"),
    html: sections.map(({ html }) => html ?? "").join("\n"),
    date: headerValue(headers, "date"),
    attachments: mail.files.map(({ sha256 }) => sha256),
  });
}
