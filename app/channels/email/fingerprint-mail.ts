import { createHash } from "node:crypto";

interface MailIdentity {
  messageId: string | null;
  from: string | null;
  subject: string;
  /** Whole text, before anything is cut. */
  text: string;
  html: string;
  /** Date header as written; tells apart mails that carry no Message-ID. */
  date: string;
  /** SHA-256 of each attachment. */
  attachments: readonly string[];
}

function digest(parts: readonly string[]): string {
  const hash = createHash("sha256");
  // Lengths between the parts: "ab","c" must not equal "a","bc".
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}

/**
 * Identity of a mail, whichever door it came by: its Message-ID and what it says. Relays add headers and change line
 * endings, so bytes differ; and some senders give the same Message-ID to different mails, which must all be kept.
 */
export function fingerprintMail(mail: MailIdentity): string {
  const text = mail.text.replace(/\s+/g, " ").trim();
  const content = digest([mail.from ?? "", mail.subject, text || mail.html, ...mail.attachments]);
  if (mail.messageId) return `${mail.messageId.slice(0, 300)} ${content.slice(0, 32)}`;
  return `none ${digest([content, mail.date])}`;
}

/** Identity of raw bytes at a door. Line endings are all a relay may change without it being another mail. */
export function fingerprintRaw(raw: Buffer): string {
  const hash = createHash("sha256");
  let start = 0;
  while (start < raw.length) {
    const newline = raw.indexOf(10, start);
    const end = newline < 0 ? raw.length : newline;
    hash.update(raw.subarray(start, end > start && raw[end - 1] === 13 ? end - 1 : end));
    if (newline >= 0) hash.update("\n");
    start = end + 1;
  }
  return hash.digest("hex");
}
