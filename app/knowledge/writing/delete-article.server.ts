import type { ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { getArticle } from "~/knowledge/reading/get-article.server";
import { unindexArticles } from "~/knowledge/search/index-articles.server";
import { parseInput } from "~/lib/parse-input.server";
import type { TeamMember } from "~/team/permissions";
import { articleCommandSchema, type ArticleCommandInput } from "./knowledge-input";
import { lockKnowledge } from "./lock-knowledge.server";

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
