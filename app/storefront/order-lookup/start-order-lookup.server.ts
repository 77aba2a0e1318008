import { findOrderNameFormat } from "~/commerce/read/find-order-name-format.server";
import type { ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { enqueue } from "~/jobs/enqueue.server";
import { readTypedAddress } from "~/lib/mail-address";
import { newId } from "~/lib/new-id";
import type { Patience } from "~/limits/admit-when-busy.server";
import { getTexts } from "~/storefront/texts/get-texts.server";
import type { Texts } from "~/storefront/texts/texts";
import { limitLookups } from "./limit-lookups.server";
import { CODE_MINUTES } from "./lookup-rules";
import { readOrderNumber } from "./read-order-number";
import { sendLookupCodeJob } from "./send-lookup-code.job";

interface LookupInput {
  /** As the shopper typed it. */
  orderNumber: string;
  email: string;
  locale: string;
  /** Stand-in for the shopper's address, as `hashClient` gives it; "" when it is not known. */
  client: string;
  patience: Patience;
}

export interface StartedLookup {
  /** To be given to verifyOrderLookup together with the code. */
  lookupId: string;
  /** "If there is an order with this number …", in the shopper's language. */
  message: string;
}

function readEmail(input: string, texts: Texts): string {
  const email = readTypedAddress(input);
  if (email === null)
    throw new AppError("INVALID_INPUT", texts.format("lookup.invalid-email"), { field: "email" });
  return email;
}

/**
 * A guest asks to see an order. The answer, and the work until it, are the same whether the order exists or not: it is
 * looked for by a job, which mails a code to the order's address if number and address fit. AppError INVALID_INPUT for
 * what is no number or address at all, RATE_LIMITED for too many that found nothing, both in the shopper's language.
 */
export async function startOrderLookup(
  shopId: ShopId,
  { orderNumber, email: emailInput, locale, client, patience }: LookupInput,
): Promise<StartedLookup> {
  const [texts, format] = await Promise.all([
    getTexts(shopId, locale),
    findOrderNameFormat(shopId),
  ]);
  const email = readEmail(emailInput, texts);
  const number = readOrderNumber(orderNumber, format);
  if (!number)
    throw new AppError("INVALID_INPUT", texts.format("lookup.invalid-number"), {
      field: "orderNumber",
    });
  await limitLookups(shopId, { client, patience }, texts);
  const lookupId = newId();
  await withTransaction(async (tx) => {
    const expiresAt = new Date(Date.now() + CODE_MINUTES * 60_000);
    await tx.orderLookup.create({ data: { shopId, id: lookupId, email, expiresAt } });
    const job = { shopId, lookupId, ...number, locale: texts.locale, client };
    await enqueue(tx, sendLookupCodeJob, job);
  });
  return {
    lookupId,
    message: texts.format("lookup.sent", { email, minutes: CODE_MINUTES }),
  };
}
