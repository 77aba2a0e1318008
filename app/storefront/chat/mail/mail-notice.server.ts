import { sendMailOnce } from "~/channels/email/compose/send-mail-once.server";
import { noteMailFailed } from "~/conversations/outbox/note-mail-failed.server";
import type { ShopId } from "~/database/db.server";
import { countWithin } from "~/limits/count-rate.server";
import { isSendBegun } from "~/sending/send-once.server";
import { getTexts } from "~/storefront/texts/get-texts.server";
import type { MailableChat } from "./find-mailable-chat.server";
import { sendServiceMail } from "./send-service-mail.server";

const DAY = 86_400;
const MAX_ATTEMPTS = 6;

interface Notice extends Pick<MailableChat, "visitor"> {
  conversationId: string;
  email: string;
  /** The first answer that was not read: as long as it is, one notice is enough. */
  firstAnswerId: string;
}

const KIND = "notice";

/** Counts a notice, not the attempts to mail it. False when too many have gone out today. */
function mayNotify(shopId: ShopId, email: string): Promise<boolean> {
  return countWithin(shopId, [
    { what: "chat.notice", who: email.toLowerCase(), max: 5, windowSeconds: DAY },
    { what: "chat.notice.shop", who: "all", max: 200, windowSeconds: DAY },
  ]);
}

/**
 * Tells somebody whose address nobody has proven that an answer waits in the chat, and not a word of what was said: it
 * may be another's address. Once for what was not read, and so many a day; where none goes out, the team reads why. Gives
 * when to try again; null when it is over.
 */
export async function mailNotice(
  shopId: ShopId,
  { conversationId, email, firstAnswerId, visitor }: Notice,
): Promise<Date | null> {
  const isBegun = await isSendBegun(shopId, { kind: KIND, key: firstAnswerId });
  if (!isBegun && !(await mayNotify(shopId, email))) {
    const reason =
      "Too many notices of waiting answers went out today. The answer waits in the chat.";
    await noteMailFailed(shopId, { conversationId, email, reason });
    return null;
  }
  const texts = await getTexts(shopId, visitor.locale ?? "");
  const result = await sendMailOnce(shopId, {
    kind: KIND,
    key: firstAnswerId,
    maxAttempts: MAX_ATTEMPTS,
    async send(attempt) {
      const mail = {
        id: firstAnswerId,
        kind: KIND,
        recipient: email,
        texts,
        subject: (shop: string) => texts.format("mail.noticeSubject", { shop }),
        text: ({ domain, primaryDomain }: { domain: string; primaryDomain: string | null }) =>
          texts.format("mail.notice", { url: `https://${primaryDomain ?? domain}` }),
      } as const;
      await sendServiceMail(shopId, mail, attempt);
    },
  });
  if (result.state === "failed")
    await noteMailFailed(shopId, { conversationId, email, reason: result.reason });
  return result.state === "again" ? result.at : null;
}
