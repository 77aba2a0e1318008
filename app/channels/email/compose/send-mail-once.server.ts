import type { ShopId } from "~/database/db.server";
import { sendOnce, type SendRequest, type SendResult } from "~/sending/send-once.server";
import { isMailServerSilent } from "./transmit-mail.server";

/**
 * `sendOnce` for a mail that is no message of the outbox. It goes through the same server as the shop's replies, and
 * rests with them when that hangs.
 */
export function sendMailOnce(
  shopId: ShopId,
  request: Pick<SendRequest, "kind" | "key" | "maxAttempts" | "send" | "onSent">,
): Promise<SendResult> {
  return sendOnce(shopId, { ...request, lane: "email", isSilence: isMailServerSilent });
}
