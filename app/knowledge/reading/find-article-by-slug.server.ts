import { pool, type ShopId } from "~/database/db.server";
import { findArticle } from "./find-article.server";
import type { ArticleView } from "./reader-views";

// The reader's language goes before who has the address now: an article in another one may have taken it since. Within
// a language who has it now goes first.
const FIND = `SELECT t.article_id AS id FROM article_translations t
  JOIN articles a ON a.shop_id = t.shop_id AND a.id = t.article_id AND a.status = 'published'
  WHERE t.shop_id = $1 AND (t.slug = $2 OR t.previous_slugs @> ARRAY[$2])
  ORDER BY lower(t.locale) <> lower($3), split_part(lower(t.locale), '-', 1) <> split_part(lower($3), '-', 1),
    t.slug <> $2, t.locale, t.article_id DESC
  LIMIT 1`;

/**
 * A published article by its address in any language, or one it had before. It comes in `locale` when it is translated,
 * and then under the `slug` it has in that language now: another than asked for means that the reader belongs there.
 * Null when there is none.
 */
export async function findArticleBySlug(
  shopId: ShopId,
  { slug, locale }: { slug: string; locale: string },
): Promise<ArticleView | null> {
  const { rows } = await pool.query<{ id: string }>(FIND, [shopId, slug, locale]);
  const [found] = rows;
  return found ? findArticle(shopId, { articleId: found.id, locale }) : null;
}
