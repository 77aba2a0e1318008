import { findCategoryBySlug } from "~/knowledge/categories/find-category-by-slug.server";
import { pathOf } from "~/storefront/help/help-links";
import type { HelpPage, HelpVisit } from "~/storefront/help/help-visit";
import { markup } from "~/storefront/help/render-liquid";
import { createErrorPage } from "./error-page";
import { renderArticleRows, renderSearch, renderStillNeedHelp } from "./page-parts";

/** A category with all of its articles. */
export async function createCategoryPage(visit: HelpVisit, slug: string): Promise<HelpPage> {
  const category = await findCategoryBySlug(visit.shopId, { slug, locale: visit.locale });
  if (!category) return createErrorPage(visit, "NOT_FOUND");
  const { name, description, articles, alternates } = category;
  return {
    title: name,
    description: description || articles.map(({ title }) => title).join(" · "),
    body: markup`${
      description ? markup`<p class="doorbell-help__lead" dir="auto">${description}</p>` : ""
    }${renderSearch(visit)}<section>${renderArticleRows(visit, articles)}</section>${renderStillNeedHelp(visit)}`,
    path: pathOf("categories", category.slug),
    alternates: alternates.map(({ locale, slug }) => ({
      locale,
      path: pathOf("categories", slug),
    })),
  };
}
