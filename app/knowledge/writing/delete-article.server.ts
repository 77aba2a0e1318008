import type { ShopId } from "~/database/db.server";
import type { TeamMember } from "~/team/permissions";
import { parseInput } from "~/lib/parse-input.server";
import { withTransaction } from "~/database/transaction.server";
import { getArticle } from "../reading/get-article.server";
import { type ArticleCommandInput, articleCommandSchema } from "./knowledge-input";
import { lockKnowledge } from "./lock-knowledge.server";
import { unindexArticles } from "../search/index-articles.server";

/**
 * Deletes an article for good, in all languages, with its votes and views: whoever asks for it was asked to confirm.
 * AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND.
 */
export async function deleteArticle(
  shopId: ShopId,
  staff: TeamMember,
  input: ArticleCommandInput,
): Promise<void> {
  const { articleId } = parseInput(articleCommandSchema, input);
  await withTransaction(async (tx) => {
    await lockKnowledge(tx, shopId, staff);
    await getArticle(tx, shopId, articleId);
    await unindexArticles(tx, shopId, [articleId]);
    await tx.article.delete({ where: { shopId_id: { shopId, id: articleId } } });
  });
}
