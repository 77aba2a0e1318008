import { createHash } from "node:crypto";

interface MailIdentity {
  messageId: string | null;
  from: string | null;
  /** Who gets the answers; differs from `from` where a form or a list sends for somebody. */
  sender: string | null;
  inReplyTo: string;
  subject: string;
  /** Whole text, before anything is cut. */
  text: string;
  html: string;
  /** Date header as written. */
  date: string;
  /** SHA-256 of each attachment. */
  attachments: readonly string[];
}

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
const COMPARED_LENGTH = 200_000;

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
  // Relays rewrap and pad; the beginning tells long texts apart well enough.
  const text = mail.text.slice(0, COMPARED_LENGTH).replace(/\s+/g, " ").trim();
  const { messageId, from, sender, inReplyTo, subject, date, html, attachments } = mail;
  const facts = [from ?? "", sender ?? "", inReplyTo, subject, date, text || html];
  const content = digest([...facts, ...attachments]);
  return messageId ? `${messageId.slice(0, 300)} ${content.slice(0, 32)}` : `none ${content}`;
}

/** Identity of raw bytes at a door. Line endings are all a relay may change without it being another mail. */
export function fingerprintRaw(raw: Buffer): string {
  const hash = createHash("sha256");
  const block = Buffer.allocUnsafe(64 * 1024);
  let filled = 0;
  // Byte by byte into blocks: a mail of nothing but line ends must not cost a hash call for each.
  for (let index = 0; index < raw.length; index += 1) {
    const byte = raw[index] ?? 0;
    if (byte === CARRIAGE_RETURN && raw[index + 1] === LINE_FEED) continue;
    block[filled] = byte;
    filled += 1;
    if (filled === block.length) {
      hash.update(block);
      filled = 0;
    }
  }
  return hash.update(block.subarray(0, filled)).digest("hex");
}
