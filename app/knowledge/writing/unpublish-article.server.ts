import type { ShopId } from "~/database/db.server";
import type { TeamMember } from "~/team/permissions";
import { parseInput } from "~/lib/parse-input.server";
import { withTransaction } from "~/database/transaction.server";
import { changeStatus } from "./change-status.server";
import { getArticle } from "../reading/get-article.server";
import { type ArticleCommandInput, articleCommandSchema } from "./knowledge-input";
import { lockKnowledge } from "./lock-knowledge.server";
import { indexArticles } from "../search/index-articles.server";

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
