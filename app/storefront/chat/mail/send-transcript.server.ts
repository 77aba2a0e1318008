import type { OutboundMessage } from "~/channels/contract/channel";
import { sendMailOnce } from "~/channels/email/compose/send-mail-once.server";
import { sendMail } from "~/channels/email/compose/send-mail.server";
import { noteMailFailed } from "~/conversations/outbox/note-mail-failed.server";
import type { ShopId } from "~/database/db.server";
import { writeTranscript } from "~/storefront/chat/files/write-transcript.server";

const MAX_ATTEMPTS = 8;

/**
 * Mails a whole conversation to its shopper, at an address that is proven to be theirs. Gives when to try again; null when
 * it was sent, or never will be: then the team reads why in the conversation.
 */
export async function sendTranscript(
  shopId: ShopId,
  { conversationId, transcriptId }: { conversationId: string; transcriptId: string },
): Promise<Date | null> {
  const transcript = await writeTranscript(shopId, conversationId);
  if (!transcript) return null;
  const { chat, texts, text } = transcript;
  const { shop, visitor, email, isEmailProven, replyToken } = chat;
  // Asked for once more: between the wish and the mail they may have signed out.
  if (email === null || !isEmailProven) return null;
  const mail: OutboundMessage = {
    id: transcriptId,
    channel: "email",
    connectionId: null,
    recipient: email,
    recipientName: visitor.name,
    text,
    cards: [],
    files: [],
    subject: texts.format("mail.subject", { shop: shop.name }),
    replyToken,
    createdAt: new Date(),
    threadIds: [],
    quoted: null,
  };
  const result = await sendMailOnce(shopId, {
    kind: "transcript",
    key: transcriptId,
    maxAttempts: MAX_ATTEMPTS,
    send: (attempt) => sendMail(shop, mail, attempt, "transcript"),
  });
  if (result.state === "failed")
    await noteMailFailed(shopId, { conversationId, email, reason: result.reason });
  return result.state === "again" ? result.at : null;
}
