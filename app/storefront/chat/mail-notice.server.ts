import { sendMailOnce } from "../../channels/email/send-mail-once.server";
import type { ShopId } from "../../db.server";
import { getTexts } from "../texts/get-texts.server";
import { limitRate } from "../limit-rate.server";
import type { MailableChat } from "./find-mailable-chat.server";
import { sendServiceMail } from "./send-service-mail.server";

const DAY = 86_400;
const MAX_ATTEMPTS = 6;

interface Notice extends Pick<MailableChat, "visitor"> {
  email: string;
  /** The first answer that was not read: as long as it is, one notice is enough. */
  firstAnswerId: string;
}

async function limitNotices(shopId: ShopId, email: string): Promise<void> {
  const limits = [
    { what: "chat.notice", who: email.toLowerCase(), max: 5, windowSeconds: DAY },
    { what: "chat.notice.shop", who: "all", max: 200, windowSeconds: DAY },
  ];
  for (const limit of limits) await limitRate(shopId, limit);
}

/**
 * Tells somebody whose address nobody has proven that an answer waits in the chat, and not a word of what was said: it
 * may be another's address. Once for what was not read. Gives when to try again; null when it is over.
 */
export async function mailNotice(
  shopId: ShopId,
  { email, firstAnswerId, visitor }: Notice,
): Promise<Date | null> {
  const texts = await getTexts(shopId, visitor.locale ?? "");
  const result = await sendMailOnce(shopId, {
    kind: "notice",
    key: firstAnswerId,
    maxAttempts: MAX_ATTEMPTS,
    async send(flight) {
      await limitNotices(shopId, email);
      const mail = {
        id: firstAnswerId,
        kind: "notice",
        recipient: email,
        texts,
        subject: (shop: string) => texts.format("mail.noticeSubject", { shop }),
        text: ({ domain, primaryDomain }: { domain: string; primaryDomain: string | null }) =>
          texts.format("mail.notice", { url: `https://${primaryDomain ?? domain}` }),
      } as const;
      await sendServiceMail(shopId, mail, flight);
    },
  });
  return result.state === "again" ? result.at : null;
}
