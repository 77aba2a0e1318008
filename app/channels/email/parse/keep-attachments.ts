import type { Attachment } from "mailparser";
import { MAIL_LIMITS } from "~/channels/email/door/mail-limits";
import type { InboundAttachment } from "~/conversations/inbound/inbound-message";
import { newId } from "~/lib/new-id";
import { cleanLine } from "./clean-text";

const MEDIA_TYPE = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/;

// Only the name: a path in it is the sender's business, and nobody's file system should meet it.
function fileNameOf(attachment: Attachment, position: number): string {
  const name = cleanLine(attachment.filename ?? "", 400)
    .replace(/^.*[\\/]/, "")
    .slice(-200)
    .trim();
  if (name && name !== "." && name !== "..") return name;
  const extension = /\/([a-z0-9]{1,8})$/i.exec(attachment.contentType)?.[1];
  if (attachment.contentType === "message/rfc822") return `message-${position + 1}.eml`;
  return `attachment-${position + 1}${extension ? `.${extension}` : ""}`;
}

/**
 * Attachments as we keep them. Of what is over the limits (one file, all together, how many) the facts are kept and
 * the content is null: it remains in the original. Beyond twice the number even the facts are left out.
 */
export function keepAttachments(attachments: readonly Attachment[]): InboundAttachment[] {
  let total = 0;
  return attachments.slice(0, MAIL_LIMITS.attachments * 2).map((attachment, position) => {
    const fits =
      position < MAIL_LIMITS.attachments &&
      attachment.size <= MAIL_LIMITS.attachmentBytes &&
      total + attachment.size <= MAIL_LIMITS.attachmentTotalBytes;
    if (fits) total += attachment.size;
    const contentType = attachment.contentType.toLowerCase();
    return {
      id: newId(),
      fileName: fileNameOf(attachment, position),
      contentType: MEDIA_TYPE.test(contentType) ? contentType : "application/octet-stream",
      size: attachment.size,
      sha256: attachment.checksum,
      contentId: attachment.cid ? cleanLine(attachment.cid, 300) || null : null,
      isInline: attachment.contentDisposition === "inline" || attachment.related === true,
      content: fits ? attachment.content : null,
    };
  });
}
