import type { OpenedMail } from "~/channels/email/parse/mail-task";
import { openPostedMail } from "~/channels/email/parse/run-mail-thread.server";
import { receiveInbound } from "~/channels/inbound/receive-inbound.server";
import { AppError } from "~/errors";
import { asBuffer } from "~/lib/move-bytes";
import { readBody } from "~/lib/read-body.server";
import { logger } from "~/logger.server";
import { checkForwarder } from "./check-forwarder.server";
import { confirmSnsSubscription } from "./confirm-sns-subscription.server";
import { MAIL_LIMITS } from "./mail-limits";
import { resolveRecipients } from "./resolve-recipients.server";

interface PostedDelivery {
  deliveryId: string;
  isNew: boolean;
}

const MAX_RECIPIENTS = 50;

// "Name <address>" is how some forwarders give it.
const bareAddress = (recipient: string): string =>
  (/<([^<>]+)>/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();

type PostedMail = Extract<OpenedMail, { kind: "mail" }>;

const MEGABYTE = 1024 * 1024;
const tooLarge = (maxBytes: number) =>
  `The mail is too large: at most ${Math.floor(maxBytes / MEGABYTE)} MB are taken.`;

async function store(mail: PostedMail): Promise<PostedDelivery[]> {
  if (mail.raw.length > MAIL_LIMITS.rawBytes)
    throw new AppError("TOO_LARGE", tooLarge(MAIL_LIMITS.rawBytes));
  if (mail.raw.length === 0) throw new AppError("INVALID_INPUT", "There is no mail in the body.");
  if (mail.recipients.length === 0) {
    throw new AppError(
      "INVALID_INPUT",
      "Say whom the mail is for: /channels/email/{address} or ?recipient={address}.",
    );
  }
  const destinations = await resolveRecipients(
    mail.recipients.slice(0, MAX_RECIPIENTS).map(bareAddress),
  );
  if (destinations.length === 0) throw new AppError("NOT_FOUND", "No shop has this address.");
  const raw = asBuffer(mail.raw);
  const deliveries: PostedDelivery[] = [];
  for (const { shopId, connectionId, recipient } of destinations) {
    const delivery = await receiveInbound(shopId, {
      channel: "email",
      connectionId,
      externalId: mail.fingerprint,
      door: "https",
      recipient,
      raw,
    });
    logger.info({ shopId, ...delivery, bytes: raw.length, door: "https" }, "mail stored");
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
  const maxBytes = isWrapped ? MAIL_LIMITS.postedBytes : MAIL_LIMITS.rawBytes;
  const body = await readBody(request, { maxBytes, tooLarge: tooLarge(maxBytes) });
  const isSns = request.headers.has("x-amz-sns-message-type");
  // Megabytes of somebody's JSON or form: read where it holds nobody up.
  const posted = await openPostedMail({ body, contentType, isSns });
  if (posted.kind === "refused") throw new AppError("INVALID_INPUT", posted.message);
  if (posted.kind === "subscription") {
    await confirmSnsSubscription(posted.confirmUrl);
    return [];
  }
  const named = [shopAddress, new URL(request.url).searchParams.get("recipient")].filter(
    (address) => typeof address === "string",
  );
  return store({ ...posted, recipients: named.length > 0 ? named : posted.recipients });
}
