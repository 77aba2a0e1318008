import { pool, type ShopId } from "~/database/db.server";
import { readFactTexts, translateFacts } from "~/knowledge/policies/fact-texts";
import { readFacts } from "~/knowledge/policies/policy-facts";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import { chosenTranslations } from "./choose-translation";
import { findHelpCentre } from "./find-help-centre.server";
import type { FeaturedCategoryView } from "./reader-views";

const MAX_ARTICLES = 250;

const FIND = `SELECT a.id, a.category_id AS "categoryId", t.slug, t.title, t.locale, t.body_html AS "bodyHtml",
    t.body_text AS "bodyText", a.kind, a.facts AS "statedFacts", t.fact_texts AS "factTexts"
  FROM articles a
  JOIN ${chosenTranslations("article_translations", "article_id")} t ON t.article_id = a.id
  WHERE a.shop_id = $1 AND a.status = 'published' AND a.is_featured
  ORDER BY a.position, a.id LIMIT ${MAX_ARTICLES}`;

type FeaturedArticle = FeaturedCategoryView["articles"][number];

interface FeaturedRow extends Omit<FeaturedArticle, "facts"> {
  categoryId: string | null;
  kind: string;
  statedFacts: unknown;
  factTexts: unknown;
}

function toArticle({ kind, statedFacts, factTexts, ...row }: FeaturedRow): FeaturedArticle {
  const { id, slug, title, locale, bodyHtml, bodyText } = row;
  const facts = readFacts(kind, statedFacts);
  const said = facts && translateFacts(facts, readFactTexts(factTexts));
  return { id, slug, title, locale, bodyHtml, bodyText, facts: said };
}

/**
 * The published articles that stand in the theme's FAQ block, by category in the merchant's order, for a reader of
 * `locale`. At most 250; those without a category come last.
 */
export async function findFeaturedArticles(
  shopId: ShopId,
  locale: string,
): Promise<FeaturedCategoryView[]> {
  const { primary } = await findShopLocales(shopId);
  const [{ rows }, centre] = await Promise.all([
    pool.query<FeaturedRow>(FIND, [shopId, locale, primary]),
    findHelpCentre(shopId, locale),
  ]);
  const named = new Map(centre.categories.map((category) => [category.id, category]));
  const groups = Map.groupBy(rows, ({ categoryId }) =>
    categoryId !== null && named.has(categoryId) ? categoryId : null,
  );
  return [...named.keys(), null].flatMap((id) => {
    const articles = (groups.get(id) ?? []).map(toArticle);
    const category = id === null ? undefined : named.get(id);
    if (articles.length === 0) return [];
    return [{ id, name: category?.name ?? "", slug: category?.slug ?? "", articles }];
  });
}
