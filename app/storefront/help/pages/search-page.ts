import { searchArticles } from "~/knowledge/search/search-articles.server";
import type { HelpPage, HelpVisit } from "~/storefront/help/help-visit";
import { markup, type Markup } from "~/storefront/help/render-liquid";
import { readQuery, renderArticleRows, renderSearch, renderStillNeedHelp } from "./page-parts";

const MAX_RESULTS = 20;
/** Shown where no article answers the question: more would only hide that. */
const MAX_NEAR = 3;

async function renderResults(visit: HelpVisit, query: string): Promise<Markup> {
  const { texts, shopId, locale } = visit;
  if (query === "") return markup`<p>${texts.format("help.search.empty")}</p>`;
  const results = await searchArticles(shopId, {
    locale,
    query,
    limit: MAX_RESULTS,
    isShopper: visit.isCounted,
  });
  if (results.length === 0)
    return markup`<p class="doorbell-help__lead">${texts.format("help.search.none", { query })}</p>`;
  if (!results.some(({ isGood }) => isGood))
    return markup`<p class="doorbell-help__lead">${texts.format("help.search.near", { query })}</p>${renderArticleRows(visit, results.slice(0, MAX_NEAR))}`;
  const count = results.length;
  return markup`<p>${texts.format("help.search.results", { count, query })}</p>${renderArticleRows(visit, results)}`;
}

/** What the knowledge has on a shopper's words. */
export async function createSearchPage(visit: HelpVisit): Promise<HelpPage> {
  const { texts } = visit;
  const query = readQuery(visit);
  const title = texts.format("help.search.title");
  return {
    title,
    description: title,
    body: markup`${renderSearch(visit, query)}<section role="status">${await renderResults(visit, query)}</section>${renderStillNeedHelp(visit)}`,
    isHidden: true,
    path: "/search",
  };
}
