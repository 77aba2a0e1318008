import { sendMailOnce } from "~/channels/email/compose/send-mail-once.server";
import {
  ADDRESS_CODE_MINUTES,
  findAddressCode,
} from "~/channels/email/settings/address-code.server";
import type { ShopId } from "~/database/db.server";
import { getTexts } from "~/storefront/texts/get-texts.server";
import { findVisitorById } from "~/visitors/find-visitor-by-id.server";
import { sendServiceMail } from "./send-service-mail.server";

// Within the half hour that a code is valid.
const MAX_ATTEMPTS = 6;

/**
 * Mails a visitor the code that proves the address they gave: it may be anybody's, so the mail says nothing but the code.
 * Nothing happens when it was used or is over. Gives when to try again; null when it was sent, or never will be.
 */
export async function mailProofCode(shopId: ShopId, visitorId: string): Promise<Date | null> {
  const issued = await findAddressCode(shopId, { purpose: "visitor", subject: visitorId });
  const visitor = await findVisitorById(shopId, visitorId);
  if (!issued || !visitor) return null;
  const { id, email, code } = issued;
  const texts = await getTexts(shopId, visitor.locale ?? "");
  const mail = {
    id,
    kind: "code",
    recipient: email,
    texts,
    subject: (shop: string) => texts.format("mail.proofSubject", { code, shop }),
    text: () => texts.format("mail.proof", { code, minutes: ADDRESS_CODE_MINUTES }),
  } as const;
  const result = await sendMailOnce(shopId, {
    kind: "proof-code",
    key: id,
    maxAttempts: MAX_ATTEMPTS,
    send: (attempt) => sendServiceMail(shopId, mail, attempt),
  });
  return result.state === "again" ? result.at : null;
}
