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

/** Makes the fingerprint of bytes that come in pieces; see `fingerprintRaw`. */
export function startFingerprint(): { update(piece: Uint8Array): void; digest(): string } {
  const hash = createHash("sha256");
  const block = Buffer.allocUnsafe(64 * 1024);
  let filled = 0;
  // Whether a line end begins with it is known with the next byte, which may come with the next piece.
  let isReturnHeld = false;
  // Byte by byte into blocks: a mail of nothing but line ends must not cost a hash call for each.
  const add = (byte: number) => {
    block[filled] = byte;
    filled += 1;
    if (filled < block.length) return;
    hash.update(block);
    filled = 0;
  };
  return {
    update(piece) {
      for (const byte of piece) {
        if (isReturnHeld && byte !== LINE_FEED) add(CARRIAGE_RETURN);
        isReturnHeld = byte === CARRIAGE_RETURN;
        if (!isReturnHeld) add(byte);
      }
    },
    digest() {
      if (isReturnHeld) add(CARRIAGE_RETURN);
      return hash.update(block.subarray(0, filled)).digest("hex");
    },
  };
}

/** Identity of raw bytes at a door. Line endings are all a relay may change without it being another mail. */
export function fingerprintRaw(raw: Uint8Array): string {
  const fingerprint = startFingerprint();
  fingerprint.update(raw);
  return fingerprint.digest();
}
