import { z } from "zod";
import { AppError } from "../../errors";
import { isUuid } from "../../lib/is-uuid";
import { startOrderLookup } from "../order-lookup/start-order-lookup.server";
import { verifyOrderLookup } from "../order-lookup/verify-order-lookup.server";
import { describeOrderStatus } from "../order-status/describe-order-status.server";
import type { HelpPage, HelpVisit } from "./help-visit";
import {
  createCodePage,
  createLookupPage,
  createStatusPage,
  createTooOftenPage,
  type TrackForm,
} from "./pages/track-page";
import { readLine } from "./read-form";

const MAX_NUMBER = 64;
const emailSchema = z.email().max(320);

const isRateLimited = (error: unknown): boolean =>
  error instanceof AppError && error.code === "RATE_LIMITED";

async function askForCode(visit: HelpVisit, form: TrackForm): Promise<HelpPage> {
  const { shopId, locale, clientAddress } = visit;
  const problems = {
    ...(form.order === "" || form.order.length > MAX_NUMBER
      ? { order: { key: "help.problem.number" } as const }
      : {}),
    ...(emailSchema.safeParse(form.email).success
      ? {}
      : { email: { key: "help.problem.email" } as const }),
  };
  if (Object.keys(problems).length > 0) return createLookupPage(visit, form, problems);
  const { order: orderNumber, email } = form;
  try {
    const lookup = { orderNumber, email, locale, clientAddress };
    const { lookupId } = await startOrderLookup(shopId, lookup);
    return createCodePage(visit, { lookupId, email });
  } catch (error) {
    if (isRateLimited(error)) return createTooOftenPage(visit, form);
    throw error;
  }
}

// People type digits of their own script, spaces and dashes.
const toCode = (typed: string): string => {
  const digits = typed
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return digits.normalize("NFKC").replaceAll(/[\s-]/g, "");
};

async function showOrder(visit: HelpVisit, form: URLSearchParams): Promise<HelpPage> {
  const { shopId, locale, now } = visit;
  const lookup = { lookupId: readLine(form, "lookup"), email: readLine(form, "email") };
  const wrong = () => createCodePage(visit, lookup, { code: { key: "help.problem.code" } });
  if (!isUuid(lookup.lookupId)) return wrong();
  try {
    const code = toCode(readLine(form, "code"));
    const { orderId } = await verifyOrderLookup(shopId, { lookupId: lookup.lookupId, code });
    return createStatusPage(visit, await describeOrderStatus(shopId, { orderId, locale, now }));
  } catch (error) {
    if (error instanceof AppError && error.code === "INVALID_INPUT") return wrong();
    if (isRateLimited(error)) return createTooOftenPage(visit, { order: "", email: lookup.email });
    throw error;
  }
}

/**
 * What the tracking form does: number and address ask for a code, the code shows the order. Says nothing about whether
 * an order exists before the code was right.
 */
export async function trackOrder(visit: HelpVisit, form: URLSearchParams): Promise<HelpPage> {
  if (form.has("lookup")) return showOrder(visit, form);
  return askForCode(visit, { order: readLine(form, "order"), email: readLine(form, "email") });
}
