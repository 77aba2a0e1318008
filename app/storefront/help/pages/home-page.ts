import { findHelpCentre } from "~/knowledge/reading/find-help-centre.server";
import type { HelpCategoryView } from "~/knowledge/reading/reader-views";
import { pathOf } from "~/storefront/help/help-links";
import type { HelpPage, HelpVisit } from "~/storefront/help/help-visit";
import { markup, type Markup } from "~/storefront/help/render-liquid";
import { inAllLocales, renderArticleLink, renderQuickLinks, renderSearch } from "./page-parts";

const ARTICLES_SHOWN = 5;

function renderCategory(visit: HelpVisit, category: HelpCategoryView): Markup {
  const { links, texts } = visit;
  const { name, description, articles, slug } = category;
  const href = links.to(pathOf("categories", slug));
  const count = articles.length;
  return markup`<li class="doorbell-help__card"><h2 dir="auto"><a href="${href}">${name}</a></h2>${
    description ? markup`<p dir="auto">${description}</p>` : ""
  }<ul class="doorbell-help__list">${articles
    .slice(0, ARTICLES_SHOWN)
    .map((article) => markup`<li>${renderArticleLink(visit, article)}</li>`)}</ul>${
    count > ARTICLES_SHOWN
      ? markup`<p><a href="${href}"><strong>${texts.format("help.all-articles", { count })}</strong></a></p>`
      : ""
  }</li>`;
}

/** The help centre: search, the two ways on, and all that is published, by category. */
export async function createHomePage(visit: HelpVisit): Promise<HelpPage> {
  const { texts, shop } = visit;
  const { categories, uncategorised } = await findHelpCentre(visit.shopId, visit.locale);
  const isEmpty = categories.length + uncategorised.length === 0;
  const welcome = texts.format("help.welcome");
  const body = markup`<div class="doorbell-help__hero"><h1 class="doorbell-help__title">${welcome}</h1>${
    isEmpty
      ? markup`<p class="doorbell-help__lead">${texts.format("help.no-articles")}</p>`
      : renderSearch(visit)
  }</div>${renderQuickLinks(visit)}${
    categories.length > 0
      ? markup`<section aria-label="${texts.format("help.topics")}"><ul class="doorbell-help__cards">${categories.map(
          (category) => renderCategory(visit, category),
        )}</ul></section>`
      : ""
  }${
    uncategorised.length > 0
      ? markup`<section aria-labelledby="doorbell-other"><h2 id="doorbell-other">${texts.format("help.other-answers")}</h2><ul class="doorbell-help__list">${uncategorised.map(
          (article) => markup`<li>${renderArticleLink(visit, article)}</li>`,
        )}</ul></section>`
      : ""
  }`;
  return {
    title: `${texts.format("help.name")} · ${welcome}`,
    description: texts.format("help.description", { shop: shop.name }),
    body,
    hasOwnHeading: true,
    path: "",
    alternates: inAllLocales(visit, ""),
  };
}
