import type { HelpVisit } from "~/storefront/help/help-visit";
import { markup, type Markup } from "~/storefront/help/render-liquid";
import type { OrderStatus } from "~/storefront/order-status/order-status";
import { leftToRight } from "./page-parts";

type Card = OrderStatus["card"];

function formatMoment({ locale, shop }: HelpVisit, at: string): Markup {
  const style = { dateStyle: "medium", timeStyle: "short", timeZone: shop.timeZone } as const;
  const text = new Intl.DateTimeFormat(locale, style).format(new Date(at));
  return markup`<time datetime="${at}">${text}</time>`;
}

function renderSteps(visit: HelpVisit, { steps }: Card): Markup | null {
  if (steps.length === 0) return null;
  const { texts } = visit;
  return markup`<ol class="doorbell-help__steps">${steps.map(({ label, at, isDone }) => {
    const state = texts.format(isDone ? "help.track.done" : "help.track.next");
    return markup`<li${isDone ? markup` data-done` : ""}><span class="doorbell-help__hidden">${state}: </span>${label}${
      at ? formatMoment(visit, at) : ""
    }</li>`;
  })}</ol>`;
}

function renderTrackings({ texts }: HelpVisit, { trackings }: Card): Markup {
  return markup`${trackings.map(({ company, number, url }) => {
    const name = markup`${company} <span dir="ltr">${number}</span>`;
    return url
      ? markup`<p><a href="${url}" rel="noopener nofollow">${texts.format("help.track.parcel")}</a> · ${name}</p>`
      : markup`<p>${name}</p>`;
  })}`;
}

function renderItems({ texts, locale }: HelpVisit, { items }: Card): Markup | null {
  if (items.length === 0) return null;
  const count = new Intl.NumberFormat(locale);
  return markup`<p><strong>${texts.format("help.track.items")}</strong></p><ul class="doorbell-help__list">${items.map(
    ({ title, quantity }) => markup`<li>${count.format(quantity)} × <bdi>${title}</bdi></li>`,
  )}</ul>`;
}

/** How an order stands: in a sentence or two, then step by step, with the way to its parcels. */
export function renderOrderStatus(visit: HelpVisit, { text, card }: OrderStatus): Markup {
  const { texts } = visit;
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== "");
  const details = card.url
    ? markup`<p><a href="${card.url}" rel="noopener">${texts.format("help.track.details")}</a></p>`
    : null;
  return markup`<article class="doorbell-help__order"><header><h2>${texts.format("help.track.order", { name: leftToRight(visit, card.name) })}</h2><strong>${card.status}</strong></header>${paragraphs.map(
    (paragraph) => markup`<p>${paragraph}</p>`,
  )}${renderSteps(visit, card)}${renderTrackings(visit, card)}${renderItems(visit, card)}${details}</article>`;
}
