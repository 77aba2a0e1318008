import { pool, type ShopId } from "../db.server";
import { findArticle } from "./find-article.server";
import type { ArticleView } from "./views";

const FIND = `SELECT t.article_id AS id, t.locale FROM article_translations t
  JOIN articles a ON a.shop_id = t.shop_id AND a.id = t.article_id AND a.status = 'published'
  WHERE t.shop_id = $1 AND t.slug = $2
  ORDER BY lower(t.locale) <> lower($3), split_part(lower(t.locale), '-', 1) <> split_part(lower($3), '-', 1), t.locale
  LIMIT 1`;

/**
 * A published article by its address in any language. It comes in `locale` when it is translated, and then under the
 * `slug` of that language: another than asked for means that the reader belongs there. Null when there is none.
 */
export async function findArticleBySlug(
  shopId: ShopId,
  { slug, locale }: { slug: string; locale: string },
): Promise<ArticleView | null> {
  const { rows } = await pool.query<{ id: string }>(FIND, [shopId, slug, locale]);
  const id = rows[0]?.id;
  return id ? findArticle(shopId, { articleId: id, locale }) : null;
}
