import type { InboundAttachment } from "~/conversations/inbound/inbound-message";
import { isSafeImageType } from "~/lib/image-types";
import { findMailKind } from "./history/mail-kind";
import { keepAttachments } from "./keep-attachments";
import type { MailContext } from "./mail-task";
import { readForwardedFile } from "./mime/read-forwarded-file";
import { sayWhatIsThere } from "./mime/say-what-is-there";
import { findShownPictures } from "./mime/shown-pictures";
import type { MailAddress } from "./read-addresses";
import { readBody, type MailBody } from "./read-body";
import type { UnpackedMail } from "./unpack-mail.server";

const REPORT_TYPES = new Set([
  "message/delivery-status",
  "message/disposition-notification",
  "message/feedback-report",
  "message/global-delivery-status",
  "text/rfc822-headers",
]);

/** Blanks and signs of no width say nothing. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

interface ContentFacts {
  mail: UnpackedMail;
  sender: MailAddress | null;
  /** Of the conversation it was sent to. */
  replyToken: string | null;
}

interface MailContent extends MailBody {
  kept: InboundAttachment[];
}

/** What it says, and its files: those that the HTML shows stand in it, all others in the list. */
export async function readContent(
  { mail, sender, replyToken }: ContentFacts,
  { own, recipient }: MailContext,
): Promise<MailContent> {
  const { headers, subject, files, sections, to, cc } = mail;
  const kept = keepAttachments(files.filter(({ contentType }) => !REPORT_TYPES.has(contentType)));
  const kind = findMailKind({ headers, subject, hasReplyToken: replyToken !== null });
  const addressees = [...to, ...cc].map(({ address }) => address);
  const context = {
    kind,
    addressees: new Set([...addressees, ...own.fromAddresses, recipient.toLowerCase()]),
    senderName: sender?.name ?? null,
    senderAddress: sender?.address ?? null,
  };
  const body = readBody(sections, context, kept);
  const pictures = findShownPictures(body.html ?? "");
  const isShown = ({ id, content, contentType }: (typeof kept)[number]) =>
    content !== null && pictures.has(id) && isSafeImageType(contentType);
  const placed = kept.map((file) => ({ ...file, isInline: isShown(file) }));
  const isSilent = !VISIBLE.test(body.text) && !body.html?.includes("<img");
  const forwarded = body.forwarded ?? (await readForwardedFile(files, context));
  return {
    ...body,
    forwarded,
    text: isSilent ? await sayWhatIsThere(mail) : body.text,
    kept: placed,
  };
}
