import type { ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { getArticle } from "~/knowledge/reading/get-article.server";
import { indexArticles } from "~/knowledge/search/index-articles.server";
import { parseInput } from "~/lib/parse-input.server";
import type { TeamMember } from "~/team/permissions";
import { changeStatus } from "./change-status.server";
import { articleCommandSchema, type ArticleCommandInput } from "./knowledge-input";
import { lockKnowledge } from "./lock-knowledge.server";

/** Hides an article from shoppers; its text stays. AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND. */
export async function unpublishArticle(
  shopId: ShopId,
  staff: TeamMember,
  input: ArticleCommandInput,
): Promise<void> {
  const { articleId } = parseInput(articleCommandSchema, input);
  await withTransaction(async (tx) => {
    await lockKnowledge(tx, shopId, staff);
    await getArticle(tx, shopId, articleId);
    await changeStatus(tx, shopId, { articleId, status: "draft" });
    await indexArticles(tx, shopId, [articleId]);
  });
}
