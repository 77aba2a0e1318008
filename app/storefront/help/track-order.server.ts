import { hashClient } from "~/channels/chat/chat-keys.server";
import { AppError, type AppErrorCode } from "~/errors";
import { readTypedAddress } from "~/lib/mail-address";
import { BusyError } from "~/limits/busy-error";
import { startOrderLookup } from "~/storefront/order-lookup/start-order-lookup.server";
import { verifyOrderLookup } from "~/storefront/order-lookup/verify-order-lookup.server";
import { describeOrderStatus } from "~/storefront/order-status/describe-order-status.server";
import type { HelpPage, HelpVisit } from "./help-visit";
import {
  createCodePage,
  createLookupPage,
  createStatusPage,
  createTooOftenPage,
  type TrackForm,
} from "./pages/track-page";
import { readLine } from "./read-line";

const MAX_NUMBER = 64;

const hasCode = (error: unknown, code: AppErrorCode): boolean =>
  error instanceof AppError && error.code === code;

const clientOf = ({ shopId, clientAddress }: HelpVisit): string =>
  clientAddress && hashClient(shopId, clientAddress);

async function askForCode(visit: HelpVisit, form: TrackForm): Promise<HelpPage> {
  const { shopId, locale, patience } = visit;
  const problems = {
    ...(form.order === "" || form.order.length > MAX_NUMBER
      ? { order: { key: "help.problem.number" } as const }
      : {}),
    ...(readTypedAddress(form.email) === null
      ? { email: { key: "help.problem.email" } as const }
      : {}),
  };
  if (Object.keys(problems).length > 0) return createLookupPage(visit, form, problems);
  const { order: orderNumber, email } = form;
  try {
    const lookup = { orderNumber, email, locale, client: clientOf(visit), patience };
    const { lookupId } = await startOrderLookup(shopId, lookup);
    return createCodePage(visit, { lookupId, email });
  } catch (error) {
    if (error instanceof BusyError) throw error;
    if (hasCode(error, "RATE_LIMITED")) return createTooOftenPage(visit, form);
    if (hasCode(error, "INVALID_INPUT"))
      return createLookupPage(visit, form, { email: { key: "help.problem.email" } });
    throw error;
  }
}

async function showOrder(visit: HelpVisit, form: URLSearchParams): Promise<HelpPage> {
  const { shopId, locale, now } = visit;
  const lookup = { lookupId: readLine(form, "lookup"), email: readLine(form, "email") };
  const wrong = () => createCodePage(visit, lookup, { code: { key: "help.problem.code" } });
  try {
    const code = readLine(form, "code");
    const proof = { lookupId: lookup.lookupId, code, client: clientOf(visit), locale };
    const { orderId } = await verifyOrderLookup(shopId, proof);
    return createStatusPage(visit, await describeOrderStatus(shopId, { orderId, locale, now }));
  } catch (error) {
    if (hasCode(error, "INVALID_INPUT")) return wrong();
    if (hasCode(error, "RATE_LIMITED"))
      return createTooOftenPage(visit, { order: "", email: lookup.email });
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
