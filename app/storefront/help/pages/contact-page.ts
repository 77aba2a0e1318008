import { findPolicy } from "~/knowledge/policies/find-policy.server";
import { newId } from "~/lib/new-id";
import { findAvailability } from "~/storefront/availability/find-availability.server";
import {
  CONTACT_LIMITS,
  EMPTY_CONTACT_FORM,
  type ContactForm,
  type ContactProblems,
} from "~/storefront/contact-form/contact-form";
import type { HelpPage, HelpVisit } from "~/storefront/help/help-visit";
import { markup, type Markup } from "~/storefront/help/render-liquid";
import { describeProblem, renderField, renderProblems } from "./form-parts";
import { inAllLocales, leftToRight, renderButton, renderNotice } from "./page-parts";
import { listContacts, renderFactRows } from "./policy-facts-table";

export interface ContactState {
  form: ContactForm;
  problems: ContactProblems;
  /** Made for the first form and kept when it comes back with problems. */
  requestId: string;
  isTooOften?: boolean;
}

const NAME = markup`type="text" maxlength="${CONTACT_LIMITS.name}" dir="auto" autocomplete="name"`;
const EMAIL = markup`type="text" inputmode="email" autocapitalize="none" spellcheck="false" required maxlength="${CONTACT_LIMITS.email}" dir="ltr" autocomplete="email"`;
const ORDER = markup`type="text" maxlength="${CONTACT_LIMITS.order}" dir="ltr" autocomplete="off" autocapitalize="off" spellcheck="false"`;
const MESSAGE = markup`required maxlength="${CONTACT_LIMITS.message}" rows="7" dir="auto"`;

// What a shopper who is signed in need not type: Liquid knows it, and tells nobody but them.
const prefill = (typed: string, liquid: Markup): string | Markup => (typed === "" ? liquid : typed);
const CUSTOMER_NAME = markup`{{ customer.name | escape }}`;
const CUSTOMER_EMAIL = markup`{{ customer.email | escape }}`;

function renderFields(visit: HelpVisit, { form, problems }: ContactState): Markup {
  const { texts, customerId } = visit;
  const optional = texts.format("help.contact.optional");
  const isKnown = customerId !== null && form === EMPTY_CONTACT_FORM;
  const problemOf = (name: keyof ContactForm) => describeProblem(visit, problems, name);
  const name = renderField({
    name: "name",
    attributes: NAME,
    problem: problemOf("name"),
    optional,
    value: isKnown ? prefill(form.name, CUSTOMER_NAME) : form.name,
    label: texts.format("help.contact.name"),
  });
  const email = renderField({
    name: "email",
    attributes: EMAIL,
    problem: problemOf("email"),
    value: isKnown ? prefill(form.email, CUSTOMER_EMAIL) : form.email,
    label: texts.format("help.email"),
  });
  const order = renderField({
    name: "order",
    value: form.order,
    attributes: ORDER,
    problem: problemOf("order"),
    optional,
    hint: texts.format("help.contact.order-hint"),
    label: texts.format("help.contact.order"),
  });
  const message = renderField({
    name: "message",
    value: form.message,
    attributes: MESSAGE,
    isLong: true,
    problem: problemOf("message"),
    label: texts.format("help.contact.message"),
  });
  return markup`${name}${email}${order}${message}`;
}

// People see no such field; programs that fill in forms fill it in.
const renderTrap = ({ texts }: HelpVisit): Markup =>
  markup`<div class="doorbell-help__trap" aria-hidden="true"><label for="doorbell-website">${texts.format("help.contact.trap")}</label><input id="doorbell-website" type="text" name="website" tabindex="-1" autocomplete="off"></div>`;

async function renderWays(visit: HelpVisit): Promise<Markup | null> {
  const policy = await findPolicy(visit.shopId, { kind: "contact", locale: visit.locale });
  const rows = policy && renderFactRows(listContacts(visit, policy.facts));
  if (!rows) return null;
  return markup`<section aria-labelledby="doorbell-ways"><h2 id="doorbell-ways">${visit.texts.format("help.contact.ways")}</h2>${rows}</section>`;
}

/** The contact form: who answers and when, then the fields, with what was typed and what is wrong with it. */
export async function createContactPage(
  visit: HelpVisit,
  state: ContactState = { form: EMPTY_CONTACT_FORM, problems: {}, requestId: newId() },
): Promise<HelpPage> {
  const { texts, links, shopId, locale, now } = visit;
  const { text: availability } = await findAvailability(shopId, { locale, now });
  const tooOften = state.isTooOften
    ? renderNotice(markup`<p>${texts.format("help.problem.too-often")}</p>`, "alert")
    : null;
  const form = markup`<form class="doorbell-help__form" method="post" action="${links.action("/contact")}" novalidate><input type="hidden" name="request_id" value="${state.requestId}">${renderFields(visit, state)}${renderTrap(visit)}<div>${renderButton(texts.format("help.contact.submit"))}</div></form>`;
  return {
    ...(state.isTooOften ? { status: 429 } : {}),
    title: texts.format("help.contact.title"),
    description: texts.format("help.contact.hint"),
    body: markup`<div class="doorbell-help__narrow"><p class="doorbell-help__lead">${availability}</p>${tooOften}${renderProblems(visit, state.problems)}${form}${await renderWays(visit)}</div>`,
    // Its hidden id is of one form only, and a signed-in shopper's name may stand in it.
    isPersonal: true,
    path: "/contact",
    alternates: inAllLocales(visit, "/contact"),
  };
}

/** Tells a shopper that their message is here, and when they can expect an answer. */
export async function createThanksPage(visit: HelpVisit, email: string): Promise<HelpPage> {
  const { texts, links, shopId, locale, now } = visit;
  const { text: availability } = await findAvailability(shopId, { locale, now });
  const title = texts.format("help.contact.thanks");
  return {
    title,
    description: title,
    body: markup`<div class="doorbell-help__narrow"><div role="status"><p class="doorbell-help__lead">${texts.format("help.contact.answer-to", { email: leftToRight(visit, email) })}<br>${availability}</p></div><p><a class="doorbell-help__button doorbell-help__button--quiet" href="${links.to("")}"><span>${texts.format("help.contact.back")}</span></a></p></div>`,
    isPersonal: true,
    isHidden: true,
    path: null,
  };
}
