import type { HelpPage, HelpVisit } from "~/storefront/help/help-visit";
import { markup, type Markup } from "~/storefront/help/render-liquid";
import { findOrdersOfCustomer } from "~/storefront/order-status/find-orders-of-customer.server";
import type { OrderStatus } from "~/storefront/order-status/order-status";
import { describeProblem, renderField, renderProblems, type FieldProblems } from "./form-parts";
import { renderOrderStatus } from "./order-status-part";
import {
  inAllLocales,
  leftToRight,
  renderButton,
  renderNotice,
  renderStillNeedHelp,
} from "./page-parts";

/** The form's fields are named as in the theme's order tracking block, which posts here too. */
type TrackField = "order" | "email" | "code";

export interface TrackForm {
  order: string;
  email: string;
}

const EMPTY_FORM: TrackForm = { order: "", email: "" };

const ORDER = markup`type="text" required maxlength="64" dir="ltr" autocomplete="off" autocapitalize="off" spellcheck="false"`;
const EMAIL = markup`type="text" inputmode="email" autocapitalize="none" spellcheck="false" required maxlength="320" dir="ltr" autocomplete="email"`;
const CODE = markup`type="text" required inputmode="numeric" maxlength="12" dir="ltr" autocomplete="one-time-code" class="doorbell-help__code"`;

function renderLookupForm(
  visit: HelpVisit,
  form: TrackForm,
  problems: FieldProblems<TrackField>,
): Markup {
  const { texts, links } = visit;
  const hint = texts.format("help.track.number-hint", {
    example: leftToRight(visit, "#1001"),
  });
  const order = renderField({
    name: "order",
    value: form.order,
    attributes: ORDER,
    hint,
    label: texts.format("help.track.number"),
    problem: describeProblem(visit, problems, "order"),
  });
  const email = renderField({
    name: "email",
    value: form.email,
    attributes: EMAIL,
    label: texts.format("help.email"),
    problem: describeProblem(visit, problems, "email"),
  });
  return markup`<p class="doorbell-help__lead">${texts.format("help.track.intro")}</p>${renderProblems(visit, problems)}<form class="doorbell-help__form" method="post" action="${links.action("/track")}" novalidate>${order}${email}<div>${renderButton(texts.format("help.track.submit"))}</div></form>`;
}

function createPage({ texts }: HelpVisit, body: Markup, rest: Partial<HelpPage> = {}): HelpPage {
  return {
    title: texts.format("help.track.title"),
    description: texts.format("help.track.hint"),
    body: markup`<div class="doorbell-help__narrow">${body}</div>`,
    isPersonal: true,
    path: "/track",
    ...rest,
  };
}

/** Asks for number and address; again with what was typed and what is wrong with it. */
export function createLookupPage(
  visit: HelpVisit,
  form: TrackForm,
  problems: FieldProblems<TrackField>,
): HelpPage {
  return createPage(visit, renderLookupForm(visit, form, problems));
}

/** Tells a shopper that they tried too often, with what they typed. */
export function createTooOftenPage(visit: HelpVisit, form: TrackForm): HelpPage {
  const notice = renderNotice(
    markup`<p>${visit.texts.format("help.problem.too-often")}</p>`,
    "alert",
  );
  const body = markup`${notice}${renderLookupForm(visit, form, {})}`;
  return createPage(visit, body, { status: 429 });
}

/** Where a shopper begins: those who are signed in see their orders at once. */
export async function createTrackPage(visit: HelpVisit): Promise<HelpPage> {
  const { texts, customerId, shopId, locale } = visit;
  const form = renderLookupForm(visit, EMPTY_FORM, {});
  if (customerId === null) {
    const body = markup`${form}${renderStillNeedHelp(visit, "/track")}`;
    return createPage(visit, body, {
      isPersonal: false,
      alternates: inAllLocales(visit, "/track"),
    });
  }
  const orders = await findOrdersOfCustomer(shopId, { customerId, locale });
  const own =
    orders.length > 0
      ? orders.map((order) => renderOrderStatus(visit, order))
      : markup`<p>${texts.format("help.track.none")}</p>`;
  return createPage(
    visit,
    markup`<section aria-labelledby="doorbell-yours"><h2 id="doorbell-yours">${texts.format("help.track.yours")}</h2>${own}</section><section aria-labelledby="doorbell-other"><h2 id="doorbell-other">${texts.format("help.track.other")}</h2>${form}</section>`,
  );
}

/** Asks for the mailed code. It looks the same whether there is such an order or not. */
export function createCodePage(
  visit: HelpVisit,
  lookup: { lookupId: string; email: string },
  problems: FieldProblems<TrackField> = {},
): HelpPage {
  const { texts, links } = visit;
  const code = renderField({
    name: "code",
    value: "",
    attributes: CODE,
    label: texts.format("help.track.code"),
    problem: describeProblem(visit, problems, "code"),
  });
  const intro = texts.format("help.track.code-intro", { email: leftToRight(visit, lookup.email) });
  const body = markup`${renderProblems(visit, problems)}${
    lookup.email ? markup`<p class="doorbell-help__lead" role="status">${intro}</p>` : ""
  }<form class="doorbell-help__form" method="post" action="${links.action("/track")}" novalidate><input type="hidden" name="lookup" value="${lookup.lookupId}"><input type="hidden" name="email" value="${lookup.email}">${code}<div>${renderButton(texts.format("help.track.verify"))}</div></form><p class="doorbell-help__aside doorbell-help__quiet">${texts.format("help.track.no-code")} <a href="${links.to("/track")}">${texts.format("help.track.new-code")}</a></p>`;
  return createPage(visit, body, { title: texts.format("help.track.code-title") });
}

/** The order somebody has proven to be theirs. */
export function createStatusPage(visit: HelpVisit, status: OrderStatus): HelpPage {
  const { texts, links } = visit;
  const again = markup`<p><a href="${links.to("/track")}">${texts.format("help.track.again")}</a></p>`;
  return createPage(
    visit,
    markup`${renderOrderStatus(visit, status)}${again}${renderStillNeedHelp(visit, "/track")}`,
  );
}
