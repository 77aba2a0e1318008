import { pool, type ShopId } from "~/database/db.server";
import type { CategoryRow } from "~/knowledge/writing/merchant-views";
import { findShopLocales } from "~/shops/find-shop-locales.server";

const MAX_CATEGORIES = 500;

const FIND = `SELECT c.id,
    (SELECT json_agg(json_build_object('locale', t.locale, 'name', t.name, 'slug', t.slug, 'description', t.description)
       ORDER BY t.locale <> $2, t.locale)
     FROM article_category_translations t WHERE t.shop_id = $1 AND t.category_id = c.id) AS translations,
    count(a.id)::int AS articles,
    (count(a.id) FILTER (WHERE a.status = 'published'))::int AS "publishedArticles"
  FROM article_categories c
  LEFT JOIN articles a ON a.shop_id = c.shop_id AND a.category_id = c.id
  WHERE c.shop_id = $1 GROUP BY c.shop_id, c.id ORDER BY c.position, c.id LIMIT ${MAX_CATEGORIES}`;

interface Row extends Omit<CategoryRow, "name" | "translations"> {
  translations: CategoryRow["translations"] | null;
}

/** The shop's categories in order, with all their names and how many articles each has. At most 500. */
export async function findCategories(shopId: ShopId): Promise<CategoryRow[]> {
  const { primary } = await findShopLocales(shopId);
  const { rows } = await pool.query<Row>(FIND, [shopId, primary]);
  return rows.map(({ translations, ...row }) => ({
    ...row,
    name: translations?.[0]?.name ?? "",
    translations: translations ?? [],
  }));
}
