import { decodeWords } from "~/channels/email/parse/bytes/decode-words";
import { cleanLine } from "~/channels/email/parse/clean-text";
import type { CutContext } from "~/channels/email/parse/history/mark-history";
import { cutHeader } from "~/channels/email/parse/inspect-mime";
import { headerValue } from "~/channels/email/parse/read-header";
import { EMPTY_MAIL, unpackMail } from "~/channels/email/parse/unpack-mail.server";
import type { ForwardedMail } from "~/conversations/inbound/inbound-message";
import type { MailFile } from "./mail-file";

const MAX_HEADER_BYTES = 64 * 1024;
const MAIL = /^message\/(?:rfc822|global)$/;
const SHOWN = ["From", "Date", "Subject", "To"] as const;

/**
 * The mail that is attached to this one as a whole, which is how some programs forward; null when there is none, when there are
 * several, or when its author is known here.
 */
export async function readForwardedFile(
  files: readonly MailFile[],
  { kind, addressees, senderAddress }: CutContext,
): Promise<ForwardedMail | null> {
  const [mail, another] = files.filter(({ contentType }) => MAIL.test(contentType));
  if (!mail || another || kind === "answer") return null;
  const head = cutHeader(mail.content.subarray(0, MAX_HEADER_BYTES));
  // One that cannot be read is no forward; it stays in the list of files.
  const { headers, from } = await unpackMail(head).catch(() => EMPTY_MAIL);
  const [author] = from;
  if (!author || author.address === senderAddress || addressees?.has(author.address)) return null;
  const lines = SHOWN.map((name) => {
    const value = cleanLine(decodeWords(headerValue(headers, name.toLowerCase())), 240);
    return value && `${name}: ${value}`;
  });
  return { ...author, header: lines.filter(Boolean).join("\n") };
}
