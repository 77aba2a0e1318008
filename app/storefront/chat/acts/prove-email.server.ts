import { z } from "zod";
import { findChatHead } from "~/channels/chat/find-chat.server";
import { issueAddressCode, takeAddressCode } from "~/channels/email/settings/address-code.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { enqueue } from "~/jobs/enqueue.server";
import { parseInput } from "~/lib/parse-input.server";
import { limitShopper } from "~/limits/limit-rate.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { emailSchema } from "~/storefront/chat/door/chat-input";
import { mailProofCodeJob } from "~/storefront/chat/mail/mail-proof-code.job";
import { scheduleChatMail } from "~/storefront/chat/mail/schedule-chat-mail.server";
import { saveVisitorDetails } from "~/visitors/save-visitor-details.server";

const HOUR = 3_600;
const DAY = 24 * HOUR;

// A code says nothing of anybody, but it is a mail, and anybody can ask for one to anybody's address: what others asked
// for must not keep its owner out.
async function limitCodes(
  { shopId, visitor, client, patience, texts }: ChatCaller,
  email: string,
): Promise<void> {
  const message = texts.format("service.tooOften");
  const own = [
    { what: "chat.proof", who: visitor.id, max: 5, windowSeconds: HOUR, message },
    ...(client
      ? [{ what: "chat.proof.client", who: client, max: 10, windowSeconds: DAY, message }]
      : []),
  ];
  const crowds = [
    { what: "chat.proof.email", who: email.toLowerCase(), max: 5, windowSeconds: DAY, message },
    { what: "chat.proof.shop", max: 200, windowSeconds: HOUR, message },
  ];
  await limitShopper(shopId, { own, crowds }, patience);
}

/**
 * Keeps the address a shopper gives as what they say, and mails a code to it. Nothing happens when they have proven one.
 * AppErrors: INVALID_INPUT, RATE_LIMITED.
 */
export async function askForProof(caller: ChatCaller, fields: unknown): Promise<void> {
  const { shopId, visitor, texts } = caller;
  const invalid = texts.format("service.emailInvalid");
  const { email } = parseInput(z.object({ email: emailSchema(invalid) }), fields);
  if (email === null) throw new AppError("INVALID_INPUT", invalid, { field: "email" });
  if (visitor.isEmailVerified) return;
  await limitCodes(caller, email);
  await withSqlTransaction(async (tx) => {
    const details = { visitorId: visitor.id, name: null, email, isVerified: false };
    await saveVisitorDetails(tx, shopId, details);
    await issueAddressCode(tx, shopId, { purpose: "visitor", subject: visitor.id, email });
    await enqueue(tx, mailProofCodeJob, { shopId, visitorId: visitor.id });
  });
}

/** Takes the code: the address is theirs from then on. AppError INVALID_INPUT when it is wrong, used or over. */
export async function proveEmail(caller: ChatCaller, fields: unknown): Promise<void> {
  const { shopId, visitor, texts } = caller;
  const { code } = parseInput(z.object({ code: z.string().max(100) }), fields);
  const subject = { purpose: "visitor", subject: visitor.id } as const;
  const email = await takeAddressCode(shopId, subject, code);
  if (email === null)
    throw new AppError("INVALID_INPUT", texts.format("lookup.wrong-code"), { field: "code" });
  await withSqlTransaction((tx) =>
    saveVisitorDetails(tx, shopId, { visitorId: visitor.id, name: null, email, isVerified: true }),
  );
  // Answers that were given before could not be mailed.
  const head = await findChatHead(shopId, visitor.id);
  if (head) await scheduleChatMail(shopId, head.id);
}
