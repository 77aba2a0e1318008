import type { ShopId } from "../../db.server";
import { AppError } from "../../errors";
import { logger } from "../../logger.server";
import { receiveInbound } from "../receive-inbound.server";
import { checkForwarder } from "./check-forwarder.server";
import { confirmSnsSubscription } from "./confirm-sns-subscription.server";
import { findMailShop } from "./find-mail-shop.server";
import { fingerprintRaw } from "./fingerprint-mail";
import { MAIL_LIMITS } from "./mail-limits";
import { readLimitedBody } from "./read-limited-body";
import { type PostedMail, readPostedMail } from "./read-posted-mail";

interface PostedDelivery {
  deliveryId: string;
  isNew: boolean;
}

const MAX_RECIPIENTS = 50;

async function resolveShops(recipients: readonly string[]): Promise<Map<ShopId, string>> {
  const shops = new Map<ShopId, string>();
  for (const recipient of recipients.slice(0, MAX_RECIPIENTS)) {
    // "Name <address>" is how some forwarders give it.
    const address = (/<([^<>]+)>/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();
    const shopId = await findMailShop(address);
    if (shopId !== null && (!shops.has(shopId) || address.includes("+")))
      shops.set(shopId, address);
  }
  return shops;
}

async function store(mail: PostedMail): Promise<PostedDelivery[]> {
  if (mail.raw.length > MAIL_LIMITS.rawBytes)
    throw new AppError("TOO_LARGE", "The mail is too large: at most 25 MB are taken.");
  if (mail.raw.length === 0) throw new AppError("INVALID_INPUT", "There is no mail in the body.");
  if (mail.recipients.length === 0) {
    throw new AppError(
      "INVALID_INPUT",
      "Say whom the mail is for: /channels/email/{address} or ?recipient={address}.",
    );
  }
  const shops = await resolveShops(mail.recipients);
  if (shops.size === 0) throw new AppError("NOT_FOUND", "No shop has this address.");
  const externalId = fingerprintRaw(mail.raw);
  const deliveries: PostedDelivery[] = [];
  for (const [shopId, recipient] of shops) {
    const delivery = await receiveInbound(shopId, {
      channel: "email",
      externalId,
      door: "https",
      recipient,
      raw: mail.raw,
    });
    logger.info({ shopId, ...delivery, bytes: mail.raw.length, door: "https" }, "mail stored");
    deliveries.push(delivery);
  }
  return deliveries;
}

/**
 * The HTTPS door: takes a mail that a forwarder posts and gives what was stored, once it is. `shopAddress` comes from
 * the URL's path; the query's `recipient` and the forwarder's own envelope count too.
 * AppErrors: UNAUTHORIZED, TOO_LARGE, INVALID_INPUT, NOT_FOUND (unknown recipient). Anything else is our failure, and
 * the forwarder should try again.
 */
export async function receivePostedMail(
  request: Request,
  shopAddress: string | undefined,
): Promise<PostedDelivery[]> {
  checkForwarder(request);
  const contentType = request.headers.get("Content-Type") ?? "";
  const isWrapped = /json|form/i.test(contentType) || request.headers.has("x-amz-sns-message-type");
  const body = await readLimitedBody(
    request,
    isWrapped ? MAIL_LIMITS.postedBytes : MAIL_LIMITS.rawBytes,
  );
  const isSns = request.headers.has("x-amz-sns-message-type");
  const posted = await readPostedMail({ body, contentType, isSns });
  if ("confirmUrl" in posted) {
    await confirmSnsSubscription(posted.confirmUrl);
    return [];
  }
  const named = [shopAddress, new URL(request.url).searchParams.get("recipient")].filter(
    (address) => typeof address === "string",
  );
  return store({ raw: posted.raw, recipients: named.length > 0 ? named : posted.recipients });
}
