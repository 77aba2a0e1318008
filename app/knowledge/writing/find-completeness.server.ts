import { pool, type ShopId } from "~/database/db.server";
import { findCategories } from "~/knowledge/categories/find-categories.server";
import { findUnsaidFacts } from "~/knowledge/policies/find-unsaid-facts.server";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import type { CompletenessView } from "./merchant-views";
import { summariseCompleteness, type TranslatableItem } from "./summarise-completeness";

/** Gives what of another sort (greetings, macros) should be there in every language. */
export type CompletenessSource = (
  shopId: ShopId,
) => Promise<{ kind: string; items: TranslatableItem[] }>;

const MAX_ARTICLES = 10_000;

const FIND_ARTICLES = `SELECT a.id,
    coalesce((SELECT t.title FROM article_translations t WHERE t.shop_id = $1 AND t.article_id = a.id
      ORDER BY t.locale <> $2, t.locale LIMIT 1), '') AS label,
    coalesce((SELECT json_agg(json_build_object('locale', t.locale, 'sourceVersion', t.source_version,
        'isEmpty', t.body_text = ''))
      FROM article_translations t WHERE t.shop_id = $1 AND t.article_id = a.id), '[]') AS translations
  FROM articles a WHERE a.shop_id = $1 AND a.status = 'published' ORDER BY a.position, a.id LIMIT ${MAX_ARTICLES}`;

/**
 * What lacks which of the shop's published languages, or is out of date or incomplete in it: published articles, their
 * categories, and whatever `others` add.
 */
export async function findCompleteness(
  shopId: ShopId,
  others: readonly CompletenessSource[] = [],
): Promise<CompletenessView> {
  const { primary, all } = await findShopLocales(shopId);
  const [articles, unsaid, categories, ...more] = await Promise.all([
    pool.query<TranslatableItem>(FIND_ARTICLES, [shopId, primary]),
    findUnsaidFacts(shopId, primary),
    findCategories(shopId),
    ...others.map((source) => source(shopId)),
  ]);
  const categoryItems = categories
    .filter(({ publishedArticles }) => publishedArticles > 0)
    .map(({ id, name, translations }) => ({
      id,
      label: name,
      translations: translations.map(({ locale }) => ({ locale, sourceVersion: 1 })),
    }));
  const articleItems = articles.rows.map(({ translations, ...article }) => ({
    ...article,
    translations: translations.map((translation) => ({
      ...translation,
      isIncomplete: unsaid.get(article.id)?.has(translation.locale) ?? false,
    })),
  }));
  const groups = [
    { kind: "articles", items: articleItems },
    { kind: "categories", items: categoryItems },
    ...more,
  ];
  return {
    primaryLocale: primary,
    locales: all.map((locale) => ({
      locale,
      groups: groups.map((group) => summariseCompleteness(group, { locale, primary })),
    })),
  };
}
