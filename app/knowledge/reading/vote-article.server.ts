import { z } from "zod";
import { pool, type ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { articleIdSchema, localeSchema } from "~/knowledge/writing/knowledge-input";
import { parseInput } from "~/lib/parse-input.server";

const voteArticleSchema = z.object({
  articleId: articleIdSchema,
  /** An unguessable id of the reader that is no person's. */
  voter: z.string().min(8, { message: "Open the page again to vote." }).max(128),
  locale: localeSchema,
  isHelpful: z.boolean(),
});

export type VoteArticleInput = z.input<typeof voteArticleSchema>;

const VOTE = `INSERT INTO article_votes (shop_id, article_id, voter, locale, is_helpful)
  SELECT $1, a.id, $3, $4, $5 FROM articles a WHERE a.shop_id = $1 AND a.id = $2::uuid AND a.status = 'published'
  ON CONFLICT (shop_id, article_id, voter) DO UPDATE
    SET is_helpful = excluded.is_helpful, locale = excluded.locale, created_at = now()`;

/**
 * "Did this help?" Each voter counts once; a second vote replaces the first. AppErrors: INVALID_INPUT, NOT_FOUND (also
 * for drafts).
 */
export async function voteArticle(shopId: ShopId, input: VoteArticleInput): Promise<void> {
  const { articleId, voter, locale, isHelpful } = parseInput(voteArticleSchema, input);
  const { rowCount } = await pool.query(VOTE, [shopId, articleId, voter, locale, isHelpful]);
  if (rowCount === 0) throw new AppError("NOT_FOUND", "This article does not exist any more.");
}
