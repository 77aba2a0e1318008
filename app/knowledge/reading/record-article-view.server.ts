import { pool, type ShopId } from "~/database/db.server";
import { isUuid } from "~/lib/is-uuid";

const COUNT = `INSERT INTO article_views AS v (shop_id, article_id, locale, day, views)
  SELECT $1, a.id, $3, (now() AT TIME ZONE 'UTC')::date, 1
  FROM articles a WHERE a.shop_id = $1 AND a.id = $2::uuid AND a.status = 'published'
  ON CONFLICT (shop_id, article_id, locale, day) DO UPDATE SET views = v.views + 1`;

/** Counts that a published article was read once more today (UTC). Anything else is not counted, without an error. */
export async function recordArticleView(
  shopId: ShopId,
  { articleId, locale }: { articleId: string; locale: string },
): Promise<void> {
  if (!isUuid(articleId)) return;
  await pool.query(COUNT, [shopId, articleId, locale]);
}
