import type { ArticleLink } from "~/knowledge/reading/reader-views";
import { pathOf } from "~/storefront/help/help-links";
import type { HelpVisit } from "~/storefront/help/help-visit";
import { markup, type Markup } from "~/storefront/help/render-liquid";

/** Text of ours as a label inside a button; an element of its own, for its colour. */
export const renderButton = (label: string, quiet = false): Markup =>
  markup`<button type="submit" class="doorbell-help__button${quiet ? " doorbell-help__button--quiet" : ""}"><span>${label}</span></button>`;

const MAX_QUERY = 200;

/** What a search of the help centre asks for. */
export const readQuery = ({ query }: HelpVisit): string =>
  (query.get("query") ?? "").trim().slice(0, MAX_QUERY);

export function renderSearch({ texts, links, locale }: HelpVisit, query = ""): Markup {
  const label = texts.format("help.search.label");
  // A form that gets leaves the query of its action out, so the language is a field. It is stated always: what states
  // none is searched in every language of the shop.
  const language = markup`<input type="hidden" name="locale" value="${locale}">`;
  return markup`<form class="doorbell-help__search" role="search" method="get" action="${links.to("/search")}">${language}<label class="doorbell-help__hidden" for="doorbell-search">${label}</label><input id="doorbell-search" type="search" name="query" value="${query}" placeholder="${label}" maxlength="200" dir="auto" enterkeyhint="search">${renderButton(texts.format("help.search.submit"))}</form>`;
}

/** A link to an article, marked with its language where that is not the page's. */
export const renderArticleLink = ({ links, locale }: HelpVisit, article: ArticleLink): Markup =>
  markup`<a href="${links.to(pathOf("articles", article.slug))}"${
    article.locale === locale ? "" : markup` lang="${article.locale}"`
  }>${article.title}</a>`;

/** Articles below each other, with what they are about. */
export const renderArticleRows = (visit: HelpVisit, articles: readonly ArticleLink[]): Markup =>
  markup`<ul class="doorbell-help__list doorbell-help__rows">${articles.map(
    (article) =>
      markup`<li>${renderArticleLink(visit, article)}${
        article.summary ? markup`<p dir="auto">${article.summary}</p>` : ""
      }</li>`,
  )}</ul>`;

/** The ways on: the order's state, and a person; without the one the reader has come from. */
export function renderQuickLinks({ texts, links }: HelpVisit, without?: string): Markup {
  const items = [
    {
      path: "/track",
      label: texts.format("help.track.link"),
      hint: texts.format("help.track.hint"),
    },
    {
      path: "/contact",
      label: texts.format("help.contact.link"),
      hint: texts.format("help.contact.hint"),
    },
  ];
  return markup`<div class="doorbell-help__cards">${items
    .filter(({ path }) => path !== without)
    .map(
      ({ path, label, hint }) =>
        markup`<a class="doorbell-help__card" href="${links.to(path)}"><strong>${label}</strong>${hint}</a>`,
    )}</div>`;
}

/** "Still need help?" at the foot of a page. */
export const renderStillNeedHelp = (visit: HelpVisit, without?: string): Markup =>
  markup`<section aria-labelledby="doorbell-still"><h2 id="doorbell-still">${visit.texts.format("help.still")}</h2>${renderQuickLinks(visit, without)}</section>`;

/** Says something important above a page's content; assistive technology reads it at once. */
export const renderNotice = (content: Markup, role: "status" | "alert"): Markup =>
  markup`<div class="doorbell-help__notice" role="${role}" tabindex="-1">${content}</div>`;

export const formatDate = ({ locale, shop }: HelpVisit, time: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: shop.timeZone }).format(
    new Date(time),
  );

/** The same page in each of the shop's languages, for pages whose address is the same in all. */
export const inAllLocales = ({ shop }: HelpVisit, path: string) =>
  [...new Set([shop.primaryLocale, ...shop.locales])].map((locale) => ({ locale, path }));

/** A number, an address or a code that is read from left to right also in the middle of a right-to-left sentence. */
export const leftToRight = ({ texts }: HelpVisit, text: string): string =>
  texts.direction === "rtl" ? `\u2066${text}\u2069` : text;
