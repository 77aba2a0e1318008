import type { ShopId } from "~/database/db.server";
import { findArticle } from "~/knowledge/reading/find-article.server";
import { findFeaturedArticles } from "~/knowledge/reading/find-featured-articles.server";
import { findHelpCentre } from "~/knowledge/reading/find-help-centre.server";
import type { ArticleLink, FeaturedCategoryView } from "~/knowledge/reading/reader-views";

/** Articles shown by a shop that has chosen none. */
const MAX_UNCHOSEN = 20;

async function readArticles(
  shopId: ShopId,
  links: readonly ArticleLink[],
  locale: string,
): Promise<FeaturedCategoryView["articles"]> {
  const articles = [];
  for (const { id } of links) {
    const article = await findArticle(shopId, { articleId: id, locale });
    if (article) articles.push(article);
  }
  return articles;
}

async function findFirstArticles(shopId: ShopId, locale: string): Promise<FeaturedCategoryView[]> {
  const { categories, uncategorised } = await findHelpCentre(shopId, locale);
  const groups: FeaturedCategoryView[] = [];
  let left = MAX_UNCHOSEN;
  for (const group of [...categories, { id: null, name: "", slug: "", articles: uncategorised }]) {
    const { id, name, slug } = group;
    const articles = await readArticles(shopId, group.articles.slice(0, left), locale);
    left -= articles.length;
    groups.push({ id, name, slug, articles });
  }
  return groups;
}

/** What the FAQ block shows: the articles the merchant chose for it, else the first of the help centre. */
export async function findFaqArticles(
  shopId: ShopId,
  locale: string,
): Promise<FeaturedCategoryView[]> {
  const chosen = await findFeaturedArticles(shopId, locale);
  return chosen.length > 0 ? chosen : findFirstArticles(shopId, locale);
}
