import { pool, type ShopId } from "~/database/db.server";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import { chosenTranslations } from "./choose-translation";
import { summaryOf } from "./excerpt";
import type { ArticleLink, HelpCategoryView, HelpCentreView } from "./reader-views";

const MAX_CATEGORIES = 200;
const MAX_ARTICLES = 2_000;

const FIND_CATEGORIES = `SELECT g.id, t.slug, t.name, t.description, t.locale
  FROM article_categories g
  JOIN ${chosenTranslations("article_category_translations", "category_id")} t ON t.category_id = g.id
  WHERE g.shop_id = $1 ORDER BY g.position, g.id LIMIT ${MAX_CATEGORIES}`;

const FIND_ARTICLES = `SELECT a.id, a.category_id AS "categoryId", t.slug, t.title, t.summary,
    left(t.body_text, 400) AS "bodyText", t.locale
  FROM articles a
  JOIN ${chosenTranslations("article_translations", "article_id")} t ON t.article_id = a.id
  WHERE a.shop_id = $1 AND a.status = 'published' ORDER BY a.position, a.id LIMIT ${MAX_ARTICLES}`;

interface LinkRow extends ArticleLink {
  categoryId: string | null;
  bodyText: string;
}

const toLink = ({ id, slug, title, summary, bodyText, locale }: LinkRow): ArticleLink => ({
  id,
  slug,
  title,
  summary: summaryOf(summary, bodyText),
  locale,
});

/**
 * Everything a shopper can read, by category, each text in the language that serves the reader best. Categories without
 * such an article are left out. At most 2,000 articles.
 */
export async function findHelpCentre(shopId: ShopId, locale: string): Promise<HelpCentreView> {
  const { primary } = await findShopLocales(shopId);
  const values = [shopId, locale, primary];
  const [categories, articles] = await Promise.all([
    pool.query<Omit<HelpCategoryView, "articles">>(FIND_CATEGORIES, values),
    pool.query<LinkRow>(FIND_ARTICLES, values),
  ]);
  const byCategory = Map.groupBy(articles.rows, ({ categoryId }) => categoryId);
  const known = new Set<string | null>(categories.rows.map(({ id }) => id));
  return {
    categories: categories.rows
      .map((category) => ({
        ...category,
        articles: (byCategory.get(category.id) ?? []).map(toLink),
      }))
      .filter((category) => category.articles.length > 0),
    // Those of a category without a name in any language the reader gets, too: they must not disappear.
    uncategorised: articles.rows.filter(({ categoryId }) => !known.has(categoryId)).map(toLink),
  };
}
