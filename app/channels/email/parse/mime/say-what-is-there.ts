import { cleanText } from "~/channels/email/parse/clean-text";
import { headerValue } from "~/channels/email/parse/read-header";
import { unpackMail, type UnpackedMail } from "~/channels/email/parse/unpack-mail.server";
import { inspectHtml } from "~/lib/inspect-html";
import { htmlAsText } from "./html-lines";
import type { MailFile } from "./mail-file";
import { readCalendar } from "./read-calendar";

const NOTHING = "No readable text; see the original.";
const ENCRYPTED = "This message is encrypted and has no readable text; see the original.";
const MAX_TEXT = 100_000;
const MAIL = /^message\/(?:rfc822|global)$/;
const IS_ENCRYPTED = /^application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime)$/;

const wordsOf = ({ sections }: UnpackedMail): string =>
  sections
    .map(({ plain, html }) => plain ?? (html && !inspectHtml(html) ? htmlAsText(html) : ""))
    .join("\n")
    .trim();

/** A mail that is attached, as text. */
async function readAttachedMail({ content }: MailFile): Promise<string | null> {
  try {
    const mail = await unpackMail(content);
    const [from] = mail.from;
    const author = from && (from.name ? `${from.name} <${from.address}>` : from.address);
    const date = headerValue(mail.headers, "date");
    const facts = [
      author && `From: ${author}`,
      date && `Date: ${date}`,
      mail.subject && `Subject: ${mail.subject}`,
    ];
    const text = wordsOf(mail);
    if (text === "" && !facts.some(Boolean)) return null;
    return ["Attached message:", ...facts.filter(Boolean), "", text].join("\n").trim();
  } catch {
    // The file itself is in the list.
    return null;
  }
}

/**
 * Words for a mail that has none of its own: what its only part says (a mail that was passed on, a calendar entry), or that there is
 * nothing to read. "" where its files speak for themselves.
 */
export async function sayWhatIsThere(mail: UnpackedMail): Promise<string> {
  const { files, type } = mail;
  for (const file of files.slice(0, 20)) {
    const isCalendar = file.contentType === "text/calendar";
    const text = isCalendar
      ? readCalendar(file.content.toString("utf8", 0, 64 * 1024))
      : MAIL.test(file.contentType)
        ? await readAttachedMail(file)
        : null;
    if (text) return cleanText(text.slice(0, MAX_TEXT));
  }
  const isEncrypted =
    type === "multipart/encrypted" ||
    files.some(({ contentType }) => IS_ENCRYPTED.test(contentType));
  if (isEncrypted) return ENCRYPTED;
  return files.length > 0 ? "" : NOTHING;
}
