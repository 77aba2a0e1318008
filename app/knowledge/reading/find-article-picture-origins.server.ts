import { pool, type ShopId } from "~/database/db.server";
import { rememberFor } from "~/lib/remember-for.server";

const MAX_ORIGINS = 40;

// sanitiseArticleHtml wrote them: https only, in quotes.
const FIND = `SELECT DISTINCT found[1] AS origin FROM article_translations AS t,
    regexp_matches(t.body_html, '<img src="(https://[a-z0-9.-]{1,253}(?::[0-9]{1,5})?)/', 'g') AS found
  WHERE t.shop_id = $1 AND t.body_html LIKE '%<img %' LIMIT ${MAX_ORIGINS}`;

async function find(shopId: ShopId): Promise<string[]> {
  const { rows } = await pool.query<{ origin: string }>(FIND, [shopId]);
  return rows.map(({ origin }) => origin);
}

/**
 * Where the pictures of the shop's own articles come from, so that its team sees them: the merchant chose them, no
 * visitor. At most a quarter of a minute old.
 */
export const findArticlePictureOrigins = rememberFor({ keepMs: 15_000, maxKeys: 2_000 }, find);
