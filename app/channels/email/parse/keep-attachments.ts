import { MAIL_LIMITS } from "~/channels/email/door/mail-limits";
import type { InboundAttachment } from "~/conversations/inbound/inbound-message";
import { newId } from "~/lib/new-id";
import { cleanLine } from "./clean-text";
import type { MailFile } from "./mime/mail-file";

const MEDIA_TYPE = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/;

// Only the name: a path in it is the sender's business, and nobody's file system should meet it.
function fileNameOf(attachment: MailFile, position: number): string {
  const name = cleanLine(attachment.fileName ?? "", 400)
    .replace(/^.*[\\/]/, "")
    .slice(-200)
    .trim();
  if (name && name !== "." && name !== "..") return name;
  const extension = /\/([a-z0-9]{1,8})$/i.exec(attachment.contentType)?.[1];
  if (attachment.contentType === "message/rfc822") return `message-${position + 1}.eml`;
  return `attachment-${position + 1}${extension ? `.${extension}` : ""}`;
}

/**
 * Attachments as we keep them, each of them in the list: none is known to be shown elsewhere yet. Of what is over the limits (one file, all together, how many) the facts are kept and
 * the content is null: it remains in the original. Beyond twice the number even the facts are left out.
 */
export function keepAttachments(attachments: readonly MailFile[]): InboundAttachment[] {
  let total = 0;
  return attachments.slice(0, MAIL_LIMITS.attachments * 2).map((attachment, position) => {
    const fits =
      position < MAIL_LIMITS.attachments &&
      attachment.content.length <= MAIL_LIMITS.attachmentBytes &&
      total + attachment.content.length <= MAIL_LIMITS.attachmentTotalBytes;
    if (fits) total += attachment.content.length;
    const contentType = attachment.contentType.toLowerCase();
    return {
      id: newId(),
      fileName: fileNameOf(attachment, position),
      contentType: MEDIA_TYPE.test(contentType) ? contentType : "application/octet-stream",
      size: attachment.content.length,
      sha256: attachment.sha256,
      contentId: attachment.contentId ? cleanLine(attachment.contentId, 300) || null : null,
      isInline: false,
      content: fits ? attachment.content : null,
    };
  });
}
