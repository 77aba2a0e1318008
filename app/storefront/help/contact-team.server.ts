import { AppError } from "~/errors";
import { isUuid } from "~/lib/is-uuid";
import { newId } from "~/lib/new-id";
import { BusyError } from "~/limits/busy-error";
import { findContactProblems, readContactForm } from "~/storefront/contact-form/contact-form";
import { submitContactForm } from "~/storefront/contact-form/submit-contact-form.server";
import type { HelpPage, HelpVisit } from "./help-visit";
import { createContactPage, createThanksPage } from "./pages/contact-page";
import { readLine } from "./read-line";

/** What the contact form does: a conversation, or the form again with what is wrong. Machines are thanked and ignored. */
export async function contactTeam(visit: HelpVisit, fields: URLSearchParams): Promise<HelpPage> {
  const form = readContactForm(fields);
  if (readLine(fields, "website") !== "") return createThanksPage(visit, form.email);
  const given = readLine(fields, "request_id");
  const problems = findContactProblems(form);
  const requestId = isUuid(given) ? given : "";
  const state = { form, problems, requestId: requestId || newId() };
  if (Object.keys(problems).length > 0) return createContactPage(visit, state);
  const { shopId, texts, customerId, clientAddress, patience, now } = visit;
  const sender = { customerId, clientAddress, patience };
  try {
    await submitContactForm(shopId, { form, requestId, texts, now, ...sender });
  } catch (error) {
    if (error instanceof BusyError) throw error;
    if (!(error instanceof AppError && error.code === "RATE_LIMITED")) throw error;
    return createContactPage(visit, { ...state, isTooOften: true });
  }
  return createThanksPage(visit, form.email);
}
