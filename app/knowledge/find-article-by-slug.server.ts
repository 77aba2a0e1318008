import { pool, type ShopId } from "../db.server";
import { findArticle } from "./find-article.server";
import type { ArticleView } from "./views";

const find = (
  condition: string,
): string => `SELECT t.article_id AS id, t.locale FROM article_translations t
  JOIN articles a ON a.shop_id = t.shop_id AND a.id = t.article_id AND a.status = 'published'
  WHERE t.shop_id = $1 AND ${condition}
  ORDER BY lower(t.locale) <> lower($3), split_part(lower(t.locale), '-', 1) <> split_part(lower($3), '-', 1), t.locale
  LIMIT 1`;

const FIND = find("t.slug = $2");
// Another article may have got the address since: who has it now goes first.
const FIND_RENAMED = find("t.previous_slugs @> ARRAY[$2]");

/**
 * A published article by its address in any language, or one it had before. It comes in `locale` when it is translated,
 * and then under the `slug` it has in that language now: another than asked for means that the reader belongs there.
 * Null when there is none.
 */
export async function findArticleBySlug(
  shopId: ShopId,
  { slug, locale }: { slug: string; locale: string },
): Promise<ArticleView | null> {
  const ask = async (query: string) =>
    (await pool.query<{ id: string }>(query, [shopId, slug, locale])).rows[0]?.id;
  const id = (await ask(FIND)) ?? (await ask(FIND_RENAMED));
  return id ? findArticle(shopId, { articleId: id, locale }) : null;
}
